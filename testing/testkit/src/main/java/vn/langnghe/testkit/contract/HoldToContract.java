package vn.langnghe.testkit.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Holds every answer of every Quarkus test against the contract of the service under test. Found by
 * Quarkus as a service of the class path.
 */
public final class HoldToContract implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    var service =
        ConfigProvider.getConfig()
            .getValue("quarkus.application.name", String.class)
            .replaceFirst("-service$", "");
    RestAssured.replaceFiltersWith(List.<Filter>of());
    Contract.of(service).map(ContractFilter::new).ifPresent(RestAssured::filters);
  }
}
