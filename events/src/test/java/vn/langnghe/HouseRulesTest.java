package vn.langnghe;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class HouseRulesTest {

  @Test
  void sharedCodeKeepsTheHouseRules() {
    for (var feature : new String[] {"access", "agencies", "events", "outbox", "problem", "time"}) {
      HouseRules.check("vn.langnghe." + feature);
    }
  }
}
