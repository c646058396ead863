package vn.langnghe.index;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class HouseRulesTest {

  @Test
  void rulesKeepTheHouseRules() {
    HouseRules.check("vn.langnghe.index");
  }
}
