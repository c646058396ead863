package vn.langnghe.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.testkit.contract.Answered;
import vn.langnghe.testkit.contract.Contract;

/**
 * Fails the journey whose answer breaks the contract that the service serves, or whose body was
 * taken although the contract refuses it.
 */
final class ServedContracts {
  private static final Map<URI, Contract> CONTRACTS = new ConcurrentHashMap<>();

  private ServedContracts() {}

  /**
   * @param json what was sent as JSON; empty where nothing was
   */
  static void hold(HttpRequest request, String json, Http.Answer answer) {
    var path = request.uri().getRawPath();
    if (!path.startsWith("/api/") || (answer.status() == 404 && isManagement(request.uri()))) {
      return;
    }
    var contract =
        CONTRACTS.computeIfAbsent(request.uri().resolve("/q/openapi"), ServedContracts::served);
    var answered =
        Answered.of(request.method(), path, answer.status(), answer.type(), answer.body());
    List<String> faults = new ArrayList<>(contract.faults(answered));
    if (answer.status() < 300 && !json.isEmpty()) {
      faults.addAll(contract.sentFaults(request.method(), path, "application/json", json));
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(
          answered + " breaks the contract:\n  " + String.join("\n  ", faults));
    }
  }

  private static Contract served(URI address) {
    var description = read(address);
    if (description.statusCode() != 200) {
      throw new AssertionError("the service serves no contract: " + description.statusCode());
    }
    return Contract.read(description.body());
  }

  /** Its port knows no contract. */
  private static boolean isManagement(URI address) {
    return read(address.resolve("/q/health")).statusCode() == 200;
  }

  private static HttpResponse<String> read(URI address) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
