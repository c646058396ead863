package vn.langnghe.reporting;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class ArchitectureTest {

  @Test
  void houseRulesHold() {
    HouseRules.check("vn.langnghe.reporting");
  }
}
