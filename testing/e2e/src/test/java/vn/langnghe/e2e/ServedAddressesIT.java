package vn.langnghe.e2e;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The addresses of docs/api/access.md are those that the four services serve. */
class ServedAddressesIT {
  private static final World WORLD = World.shared();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Test
  void everyPageIsOpenOrLeadsToTheSignIn() throws Exception {
    List<String> differences = new ArrayList<>();
    for (var row : AccessTable.read()) {
      if (row.isPage() && row.verb().equals("GET")) {
        for (var service : row.services()) {
          var request = HttpRequest.newBuilder(URI.create(WORLD.page(service, row.path()))).build();
          var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
          var leadsTo = answer.headers().firstValue("Location").orElse("");
          boolean leadsToTheSignIn =
              leadsTo.contains("/sign-in?") || leadsTo.contains("/protocol/openid-connect");
          if (leadsToTheSignIn == row.isPublic() || answer.statusCode() == 404) {
            differences.add(service + " " + row.name() + ": " + answer.statusCode());
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  /** Each address is asked which methods it takes: none is served that the table does not hold. */
  @Test
  void noAddressOfTheTableTakesAMethodThatTheTableDoesNotHold() throws Exception {
    List<String> differences = new ArrayList<>();
    for (var row : AccessTable.read()) {
      for (var service : row.services()) {
        var path = row.path().replaceAll("\\{\\w+}", "NOPE");
        var served = methods(WORLD.page(service, path));
        if (!served.contains(row.verb()) || !AccessTable.verbs(service, path).containsAll(served)) {
          differences.add(service + " " + row.name() + ": " + served);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  /** What a service describes is what it serves below /api, from whatever source it comes. */
  @Test
  void theTableHoldsEveryOperationThatIsDescribedAndNoOther() {
    var described = new TreeSet<String>();
    for (var service : World.SERVICES) {
      var api = Http.get(WORLD.page(service, "/q/openapi?format=json")).json();
      api.path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .propertyStream()
                      .filter(verb -> verb.getValue().has("responses"))
                      .forEach(
                          verb ->
                              described.add(
                                  service
                                      + " "
                                      + verb.getKey().toUpperCase(Locale.ROOT)
                                      + " "
                                      + path.getKey())));
    }
    described.removeIf(name -> !name.contains(" /api/"));
    var written =
        AccessTable.read().stream()
            .filter(row -> !row.isPage() && !row.service().isEmpty())
            .map(row -> row.service() + " " + row.name())
            .collect(toCollection(TreeSet::new));
    assertThat(described).isEqualTo(written);
  }

  /** Beside HEAD and OPTIONS, which write nothing and show no more than GET. */
  private Set<String> methods(String address) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
    var told = answer.headers().firstValue("Allow").orElse("");
    var methods = new TreeSet<>(List.of(told.split(", ", -1)));
    methods.removeAll(Set.of("HEAD", "OPTIONS"));
    return methods;
  }
}
