package vn.langnghe.testkit.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Fails the test whose answer breaks the contract of the service, whatever the test asks for. */
final class ContractFilter implements Filter {
  private final Contract contract;

  ContractFilter(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    var path = URI.create(request.getURI()).getRawPath();
    if (path.startsWith("/api/")) {
      check(request.getMethod(), path, response);
    }
    return response;
  }

  private void check(String method, String path, Response response) {
    var type = response.getContentType();
    var body = Contract.isEndless(type) ? "" : response.asString();
    var answer = Answered.of(method, path, response.getStatusCode(), type, body);
    var faults = contract.faults(answer);
    if (!faults.isEmpty()) {
      throw new AssertionError(answer + " breaks the contract:\n  " + String.join("\n  ", faults));
    }
  }
}
