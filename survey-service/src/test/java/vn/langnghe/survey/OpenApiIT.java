package vn.langnghe.survey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;
import vn.langnghe.testkit.contract.StoredContract;

@QuarkusTest
@WithPlatform
class OpenApiIT {

  @Test
  void theStoredContractIsTheOneThatIsServedAndLimitsWhatRequestsBring() {
    StoredContract.assertServed("survey-service");
  }
}
