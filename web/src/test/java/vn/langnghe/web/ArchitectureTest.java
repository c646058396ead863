package vn.langnghe.web;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class ArchitectureTest {

  @Test
  void theHouseRulesHold() {
    HouseRules.check("vn.langnghe.web");
  }
}
