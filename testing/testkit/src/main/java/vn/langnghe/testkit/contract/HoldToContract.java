package vn.langnghe.testkit.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/**
 * Holds every answer of every Quarkus test against the contract of the service under test. Found by
 * Quarkus as a service of the class path.
 */
public final class HoldToContract implements QuarkusTestBeforeEachCallback {

  private static final Filter FILTER = new ContractFilter();

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(FILTER);
  }
}
