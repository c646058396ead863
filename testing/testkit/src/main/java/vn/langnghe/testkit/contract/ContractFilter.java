package vn.langnghe.testkit.contract;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fails the test whose answer breaks the contract of the service, whatever the test asks for. */
final class ContractFilter implements Filter {
  private final Map<String, Contract> contracts = new ConcurrentHashMap<>();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    var uri = URI.create(request.getURI());
    if (uri.getRawPath().startsWith("/api/")) {
      var served =
          contracts.computeIfAbsent(uri.resolve("/q/openapi").toString(), ContractFilter::served);
      check(served, request.getMethod(), uri.getRawPath(), response);
    }
    return response;
  }

  /** As the service under test serves it; that it is also the stored one is another test. */
  private static Contract served(String address) {
    var described = RestAssured.given().noFilters().accept("application/json").get(address);
    if (described.statusCode() != 200) {
      throw new AssertionError("the service serves no contract: " + described.statusCode());
    }
    return Contract.read(described.asString());
  }

  private static void check(Contract contract, String method, String path, Response response) {
    var type = response.getContentType();
    var body = Contract.isEndless(type) ? "" : response.asString();
    var answer = Answered.of(method, path, response.getStatusCode(), type, body);
    var faults = contract.faults(answer);
    if (!faults.isEmpty()) {
      throw new AssertionError(answer + " breaks the contract:\n  " + String.join("\n  ", faults));
    }
  }
}
