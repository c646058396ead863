package vn.langnghe.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.contract.Contract;

class JudgeTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String REFUSED =
      "{\"code\":\"invalid-input\",\"title\":\"Chưa hợp lệ\",\"status\":400}";

  @Test
  void aRefusalInWordsAndAnAnswerAsDescribedAreNoFaults() {
    assertThat(faults(400, PROBLEM, REFUSED)).isEmpty();
    assertThat(faults(200, "application/json", "{\"text\":\"a\",\"stars\":null}")).isEmpty();
  }

  @Test
  void aFaultOfTheServiceIsOneHoweverWellItIsTold() {
    assertThat(faults(500, PROBLEM, "{\"code\":\"unexpected\",\"title\":\"Lỗi\",\"status\":500}"))
        .hasSize(1);
    assertThat(faults(503, PROBLEM, "{\"code\":\"unavailable\",\"title\":\"Bận\",\"status\":503}"))
        .hasSize(1);
  }

  @Test
  void aRefusalWithoutCodeWordsOrKindIsAFault() {
    assertThat(faults(400, PROBLEM, "{\"title\":\"Chưa hợp lệ\",\"status\":400}")).hasSize(1);
    assertThat(faults(400, PROBLEM, "{\"code\":\"invalid-input\",\"title\":\"\",\"status\":400}"))
        .hasSize(1);
    assertThat(faults(400, "text/html", "<h1>400</h1>")).isNotEmpty();
    assertThat(faults(400, "", "")).isNotEmpty();
  }

  @Test
  void aTraceIsAFaultWhereverItStands() {
    var told = REFUSED.replace("hợp lệ", "hợp lệ: java.lang.IllegalStateException: x");
    var traced = REFUSED.replace("hợp lệ", "at vn.langnghe.Rule.of(Rule.java:12)");

    assertThat(faults(400, PROBLEM, told)).hasSize(1);
    assertThat(faults(400, PROBLEM, traced)).hasSize(1);
  }

  @Test
  void aBareStatusIsOneOnlyWhereTheServerItselfMayRefuse() {
    var answer = answer(431, "", "");
    assertThat(judge().faults(request("{\"text\":\"a\"}", Set.of(431)), answer)).isEmpty();
    assertThat(judge().faults(request("{\"text\":\"a\"}", Set.of(414)), answer)).isNotEmpty();
  }

  @Test
  void aMissingTokenIsToldWithTheWayToOne() {
    var body = "{\"code\":\"missing-token\",\"title\":\"Thiếu\",\"status\":401}";
    assertThat(faults(401, PROBLEM, body)).containsExactly("status 401 without WWW-Authenticate");
  }

  @Test
  void aMethodThatIsNotThereIsToldWithThoseThatAre() {
    var request = request("{\"text\":\"a\"}", Set.of());
    for (var wrong : List.of("GET, HEAD, OPTIONS", "OPTIONS")) {
      assertThat(judge().faults(request, notAllowed(wrong))).as(wrong).isNotEmpty();
    }
    assertThat(judge().faults(verb(request, "DELETE"), notAllowed("OPTIONS, PUT"))).isEmpty();
    assertThat(judge().faults(verb(request, "DELETE"), notAllowed("DELETE, PUT"))).hasSize(1);
    assertThat(judge().faults(verb(request, "DELETE"), notAllowed("")))
        .containsExactly("status 405 without Allow");
  }

  @Test
  void whatIsTakenMustBeWhatMayBeSent() {
    var answer = answer(200, "application/json", "{\"text\":\"a\"}");
    for (var body :
        List.of(
            "{\"text\":\"a\",\"stars\":9}",
            "{\"text\":\"a\",\"text\":\"a\"}",
            "{\"text\":\"a\"} x",
            "{\"text\":\"a\",\"other\":1}",
            "{}",
            "")) {
      assertThat(judge().faults(request(body, Set.of()), answer)).as(body).hasSize(1);
    }
  }

  @Test
  void aBodyThatMayBeLeftOutMayBeEmpty() {
    var optional =
        new Judge(
            Map.of(
                "notes",
                Contract.read(
                    Described.API.replace("\"required\":true,\"content\"", "\"content\""))));
    var answer = answer(200, "application/json", "{\"text\":\"a\"}");

    assertThat(optional.faults(request("", Set.of()), answer)).isEmpty();
    assertThat(optional.faults(request(" x", Set.of()), answer)).hasSize(1);
  }

  private static List<String> faults(int status, String type, String body) {
    return judge().faults(request("{\"text\":\"a\"}", Set.of()), answer(status, type, body));
  }

  private static Judge judge() {
    return new Judge(Described.CONTRACTS);
  }

  private static Answer answer(int status, String type, String body) {
    Map<String, List<String>> headers =
        type.isEmpty() ? Map.of() : Map.of("Content-Type", List.of(type));
    return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), Bytes.of(body));
  }

  private static Answer notAllowed(String allowed) {
    Map<String, List<String>> headers =
        allowed.isEmpty()
            ? Map.of("Content-Type", List.of(PROBLEM))
            : Map.of("Content-Type", List.of(PROBLEM), "Allow", List.of(allowed));
    var body = "{\"code\":\"method-not-allowed\",\"title\":\"Không có\",\"status\":405}";
    return new Answer(405, HttpHeaders.of(headers, (name, value) -> true), Bytes.of(body));
  }

  private static Request verb(Request request, String verb) {
    return new Request(
        request.number(),
        request.operation(),
        request.caller(),
        verb,
        request.address(),
        request.headers(),
        request.secondHeaders(),
        request.body(),
        request.inChunks(),
        request.changes(),
        request.bareStatuses());
  }

  private static Request request(String body, Set<Integer> bareStatuses) {
    return new Request(
        0,
        Described.OPERATION,
        Caller.NOBODY,
        "PUT",
        "/api/v1/notes/00000000-0000-0000-0000-000000000001",
        Map.of(),
        Map.of(),
        Bytes.of(body),
        false,
        List.of(),
        bareStatuses);
  }
}
