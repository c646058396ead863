package vn.langnghe.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingPlacesTest {
  private static final String FILE = "/api/v1/appraisals/{index}/{period}/{agency}";
  private static final String SENT = "{\"claim\":{\"points\":1.50},\"note\":\" theo sổ \"}";

  @Test
  void aRoundIsReadByTheDeadlinesThatItWasOpenedWith() {
    var sent = "{\"deadlines\":{\"EXPLANATION\":\"2026-12-20\",\"SELF_SCORING\":\"2026-12-05\"}}";
    var read =
        """
        {"deadlines":[{"stage":"SELF_SCORING","due":"2026-12-05"},{"stage":"INTERNAL_APPROVAL","due":"2026-12-06"},
         {"stage":"APPRAISAL_1","due":"2026-12-07"},{"stage":"EXPLANATION","due":"2026-12-20"},
         {"stage":"APPRAISAL_2","due":"2026-12-21"},{"stage":"EXPLANATION","due":"2026-12-22"}]}
        """;
    var round = "/api/v1/appraisals/rounds/{index}/{period}";

    assertThat(faults("PUT", round, sent, read)).isEmpty();
    assertThat(faults("PUT", round, sent.replace("-05", "-04"), read)).hasSize(1);
  }

  @Test
  void aStatementIsReadInTheHistoryWhateverWasSaidSince() {
    var read =
        """
        [{"criterion":"766","word":{"claim":{"points":1.5},"note":"theo sổ"}},
         {"criterion":"766","word":{"claim":{"points":2},"note":""}}]
        """;
    var other = read.replace("\"766\"", "\"II\"");

    assertThat(faults("PUT", FILE + "/self/{criterion}", SENT, read)).isEmpty();
    assertThat(faults("PUT", FILE + "/self/{criterion}", SENT, other)).isNotEmpty();
    assertThat(faults("PUT", FILE + "/self/{criterion}", SENT.replace("1.5", "3"), read))
        .isNotEmpty();
  }

  @Test
  void anExtensionIsReadAmongTheDeadlines() {
    var sent = "{\"stage\":\"EXPLANATION\",\"due\":\"2026-12-22\",\"reason\":\"Bão\"}";
    var read =
        """
        {"deadlines":[{"agency":"F9.1","stage":"EXPLANATION","due":"2026-12-22","reason":"Bão"},
         {"agency":null,"stage":"EXPLANATION","due":"2026-12-22","reason":"%s"}]}
        """;
    var extensions = "/api/v1/appraisals/rounds/{index}/{period}/extensions";

    assertThat(faults("POST", extensions, sent, read.formatted("Bão"))).isEmpty();
    assertThat(faults("POST", extensions, sent, read.formatted("Lụt"))).hasSize(1);
    assertThat(faults("POST", extensions, sent, "{\"deadlines\":[]}")).isNotEmpty();
  }

  private static List<String> faults(String verb, String path, String sent, String read) {
    var operation =
        new Operation("scoring", verb, path, List.of(), Map.of(), Described.OPERATION.schemas());
    var request =
        new Request(
            0,
            operation,
            Caller.NOBODY,
            verb,
            path.replaceAll("\\{\\w+}", "766"),
            Map.of(),
            Map.of(),
            Bytes.of(sent),
            false,
            List.of(),
            Set.of());
    var made = new Answer(201, HttpHeaders.of(Map.of(), (name, value) -> true), Bytes.of("{}"));
    var place = ReadingPlaces.of(request, made).orElseThrow();
    return Difference.between(place.sent(), place.part().apply(Judge.read(read)), place.ignored());
  }
}
