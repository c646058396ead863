package vn.langnghe.runtime;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class HouseRulesTest {

  @Test
  void theSharedRoomsOfServicesKeepTheHouseRules() {
    HouseRules.check("vn.langnghe.runtime");
  }
}
