package vn.langnghe.event;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class HouseRulesTest {

  @Test
  void eventsKeepTheHouseRules() {
    HouseRules.check("vn.langnghe.event");
  }
}
