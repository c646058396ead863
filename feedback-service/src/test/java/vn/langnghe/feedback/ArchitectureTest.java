package vn.langnghe.feedback;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.HouseRules;

class ArchitectureTest {

  @Test
  void theServiceKeepsTheHouseRules() {
    HouseRules.check("vn.langnghe.feedback");
  }
}
