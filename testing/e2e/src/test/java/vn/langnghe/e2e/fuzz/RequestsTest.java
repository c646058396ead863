package vn.langnghe.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static final int MANY = 2_000;

  @Test
  void theSameSeedAndNumberAreTheSameRequest() {
    assertThat(shown(7)).isEqualTo(shown(7)).isNotEqualTo(shown(8));
  }

  @Test
  void whatIsNotChangedIsAsDescribed() {
    var contract = Described.CONTRACTS.get("notes");
    var valid = many(7).stream().filter(request -> request.changes().isEmpty()).toList();

    assertThat(valid).hasSizeGreaterThan(MANY / 20);
    assertThat(valid)
        .allSatisfy(
            request ->
                assertThat(
                        contract.sentFaults(
                            "PUT", request.path(), "application/json", request.text()))
                    .as(request.toString())
                    .isEmpty());
  }

  @Test
  void everyKindOfChangeComesUp() {
    var changes = many(7).stream().flatMap(request -> request.changes().stream()).toList();

    assertThat(changes)
        .contains(
            "odd value",
            "odd name",
            "odd body",
            "unknown field",
            "unknown parameter",
            "odd parameter dry",
            "odd id in the path",
            "address too long",
            "without text",
            "twice text",
            "in chunks",
            "verb TRACE",
            "Content-Encoding",
            "If-Match",
            "Range",
            "long Accept-Language",
            "2048 headers",
            "once more Content-Type",
            "bytes in UTF-32")
        .anyMatch(change -> change.startsWith("bytes "));
  }

  @Test
  void everybodyAsks() {
    assertThat(many(7).stream().map(request -> request.caller()).distinct())
        .contains(
            Caller.NOBODY,
            Caller.broken(),
            new Caller("writer", "province"),
            new Caller("writer", "F9.1"));
  }

  @Test
  void aFieldThatComesTwiceComesTwice() {
    assertThat(many(7).stream().filter(request -> request.changes().equals(List.of("twice text"))))
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.text().split("\"text\"", -1)).hasSize(3))
        .allSatisfy(request -> assertThat(Judge.sent(request).isMissingNode()).isTrue());
  }

  private static List<Request> many(long seed) {
    var requests = Described.requests(seed);
    return IntStream.range(0, MANY).mapToObj(requests::get).toList();
  }

  private static List<String> shown(long seed) {
    return many(seed).stream().map(Request::toString).toList();
  }
}
