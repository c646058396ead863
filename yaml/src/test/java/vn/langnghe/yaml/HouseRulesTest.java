package vn.langnghe.yaml;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class HouseRulesTest {

  @Test
  void filesKeepTheHouseRules() {
    HouseRules.check("vn.langnghe.yaml");
  }
}
