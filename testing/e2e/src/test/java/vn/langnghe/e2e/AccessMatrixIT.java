package vn.langnghe.e2e;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.langnghe.e2e.AccessTable.Operation;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;

/** Every operation, asked by everybody, answers as docs/api/access.md says. */
class AccessMatrixIT {
  private static final World WORLD = World.shared();
  private static final String AGENCY = "H21.06";
  private static final String ANOTHER = "H21.17";
  private static final String CAMPAIGN = "E2E-ACCESS";
  private static final UUID RESPONSE = new UUID(0xacce55, 1);
  private static final UUID CASE = new UUID(0xacce55, 2);
  private static final String LET_IN = "yes";

  /** Codes by which access is refused; every other answer comes from behind the door. */
  private static final Set<String> REFUSALS =
      Set.of(
          "missing-token",
          "invalid-token",
          "forbidden",
          "no-grant",
          "province-only",
          "other-agency",
          "not-your-agency",
          "unknown-response",
          "case-not-found");

  private static final List<String> ROLES =
      List.of(
          "index-manager",
          "survey-manager",
          "appraiser",
          "agency-approver",
          "self-assessor",
          "case-officer",
          "case-intake",
          "survey-collector",
          "dossier-reporter",
          "platform-admin");

  /** Given first, ended when it is used. */
  private static final String EXPIRED = Tokens.shortLived("quantri");

  private static final String ID_TOKEN = Tokens.idTokenOf("quantri");
  private static final String OF_ANOTHER_CLIENT = Tokens.forAnotherClient("quantri");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @BeforeAll
  static void thereIsSomethingOfTheAgency() {
    WORLD.loadSampleProvince();
    var survey = Survey.open(WORLD, CAMPAIGN);
    var answers = survey.randomAnswers(new SplittableRandom(7));
    survey.post(survey.body(RESPONSE, AGENCY, Instant.parse("2026-11-20T03:00:00Z"), answers));
    var filed =
        Http.post(
            WORLD.feedback("/cases"), WORLD.clientToken("portal"), caseOf(CASE, "land", AGENCY));
    assertThat(filed.status()).as(filed.body()).isBetween(200, 201);
  }

  @Test
  void theTableHoldsEveryOperationAndNoOther() {
    var written =
        AccessTable.read().stream()
            .map(row -> row.service() + " " + row.name())
            .collect(toCollection(TreeSet::new));
    assertThat(written).isEqualTo(AccessTable.declared());
  }

  @Test
  void everyOperationOfTheApiLetsInWhomTheTableLetsIn() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Http.get(WORLD.scoring("/rebuilds/" + CASE), EXPIRED).status() == 401);
    List<String> differences = new ArrayList<>();
    for (var row : AccessTable.read()) {
      if (!row.isPage() && !row.service().isEmpty()) {
        callers(row)
            .forEach(
                (caller, token) -> {
                  var seen = outcome(row, token);
                  var wanted = wanted(row, caller);
                  if (!seen.equals(wanted)) {
                    differences.add(
                        "%s as %s: %s, not %s".formatted(row.name(), caller, seen, wanted));
                  }
                });
      }
    }
    assertThat(differences).isEmpty();
  }

  /**
   * Nobody, bad tokens, every role for the province, and the roles of the line with every grant.
   */
  private static Map<String, @Nullable String> callers(Operation row) {
    Map<String, @Nullable String> callers = new LinkedHashMap<>();
    callers.put("nobody", null);
    callers.put("dot", ".");
    callers.put("changed", Tokens.of("quantri").replaceAll("....$", "AAAA"));
    callers.put("expired", EXPIRED);
    callers.put("ID token", ID_TOKEN);
    callers.put("another audience", OF_ANOTHER_CLIENT);
    for (var role : ROLES) {
      var grants =
          row.roles().contains(role)
              ? List.of(TestAccount.PROVINCE, AGENCY, ANOTHER, TestAccount.NOTHING)
              : List.of(TestAccount.PROVINCE);
      for (var grant : grants) {
        callers.put(role + "@" + grant, Tokens.of(new TestAccount(role, grant)));
      }
    }
    return callers;
  }

  private static String wanted(Operation row, String caller) {
    if (row.isPublic()) {
      return LET_IN;
    }
    if (!caller.contains("@")) {
      return caller.equals("nobody") ? "missing-token" : "invalid-token";
    }
    var role = caller.substring(0, caller.indexOf('@'));
    if (!row.roles().contains(role)) {
      return "forbidden";
    }
    return switch (caller.substring(role.length() + 1)) {
      case TestAccount.PROVINCE -> row.province();
      case AGENCY -> row.own();
      case ANOTHER -> row.other();
      default -> "no-grant";
    };
  }

  private String outcome(Operation row, @Nullable String token) {
    var address = URI.create(WORLD.page(row.service(), path(row)));
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", contentType(row))
            .method(row.verb(), HttpRequest.BodyPublishers.ofString(body(row)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      // A stream never ends: of an answer that is none of ours nothing is read.
      try (var in = answer.body()) {
        if (answer.statusCode() < 400) {
          return LET_IN;
        }
        var told = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        ServedContracts.hold(
            answer.request(), "", new Http.Answer(answer.statusCode(), type, told));
        var code = Http.JSON.readTree(told).path("code").asText();
        if (answer.statusCode() >= 500) {
          return answer.statusCode() + " " + code;
        }
        boolean closed = answer.statusCode() == 401 || answer.statusCode() == 403;
        return closed || REFUSALS.contains(code) ? code : LET_IN;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(row.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What exists where the agency is known by what is found; elsewhere what does not. */
  private static String path(Operation row) {
    var id = row.path().contains("/cases/") ? CASE : RESPONSE;
    return row.path()
        .replace("{agency}", AGENCY)
        .replace("{campaign}", row.path().contains("/responses") ? CAMPAIGN : "NOPE")
        .replace("{id}", row.path().contains("/rebuilds/") ? "nope" : id.toString())
        .replace("{index}", "NOPE")
        .replace("{period}", "2025")
        .replace("{revision}", "0")
        .replaceAll("\\{\\w+}", "NOPE");
  }

  private static String contentType(Operation row) {
    return switch (row.name()) {
      case "POST /api/v1/agencies", "POST /api/v1/targets" -> "text/csv";
      case "POST /api/v1/rubrics/dry-run", "POST /api/v1/rubrics/validation" -> "application/yaml";
      default -> "application/json";
    };
  }

  /** Right up to where access is decided, and no further: whoever is let in changes nothing. */
  private static String body(Operation row) {
    return switch (row.name()) {
      case "POST /api/v1/cases" -> caseOf(new UUID(0xacce55, 3), "NO-SUCH", AGENCY);
      case "POST /api/v1/campaigns/{campaign}/responses" ->
          "{\"id\":\"%s\",\"agency\":\"%s\"}".formatted(new UUID(0xacce55, 4), AGENCY);
      case "POST /api/v1/dossier-totals" ->
          """
          {"id":"%s","agency":"%s","period":"2025","asOf":"2025-12-01T00:00:00Z",
           "counts":{"no.such-measure":1},"source":"test"}
          """
              .formatted(new UUID(0xacce55, 5), AGENCY);
      case "POST /api/v1/cases/{id}/taking-in-charge" -> "{\"revision\":99}";
      case "POST /api/v1/cases/{id}/forwarding" ->
          "{\"agency\":\"%s\",\"reason\":\"test\",\"revision\":99}".formatted(AGENCY);
      case "POST /api/v1/cases/{id}/refusal" -> "{\"reason\":\"test\",\"revision\":99}";
      case "POST /api/v1/cases/{id}/answer" -> "{\"text\":\"test\",\"revision\":99}";
      case "POST /api/v1/cases/{id}/publication" ->
          "{\"subject\":\"test\",\"answer\":\"test\",\"revision\":99}";
      case "POST /api/v1/cases/{id}/publication-correction" ->
          "{\"subject\":\"test\",\"answer\":\"test\",\"reason\":\"test\",\"revision\":99}";
      case "POST /api/v1/cases/{id}/publication-withdrawal" ->
          "{\"reason\":\"test\",\"revision\":99}";
      case String any when any.startsWith("GET ") || any.startsWith("DELETE ") -> "";
      default -> "{";
    };
  }

  private static String caseOf(UUID id, String category, String agency) {
    return """
    {"id":"%s","kind":"FEEDBACK","agency":"%s","category":"%s","channel":"PORTAL",
     "subject":"Thử quyền truy cập","text":"Chỉ để thử."}
    """
        .formatted(id, agency, category);
  }
}
