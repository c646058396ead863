package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Official values that were taken: the last one stands, and is shown when the evaluation has caught
 * up. Of those that were under way together each may be the last.
 */
final class StandingValues {
  private static final String RECORDING = "POST /api/v1/official-values";
  private static final Caller READER = new Caller("index-manager", "province");

  private record Taken(long begun, long ended, JsonNode sent) {}

  private final Map<String, List<Taken>> byAddress = new TreeMap<>();

  synchronized void add(Request request, Answer acknowledged, long begun, long ended) {
    boolean isRecorded =
        acknowledged.isDone()
            && request.operation().name().equals(RECORDING)
            && request.verb().equals(request.operation().verb());
    if (isRecorded) {
      var sent = Judge.sent(request);
      var address =
          "/api/v1/live/indexes/%s/agencies/%s?period=%s"
              .formatted(
                  sent.path("index").asText(),
                  sent.path("agency").asText(),
                  sent.path("period").asText());
      byAddress
          .computeIfAbsent(address, any -> new ArrayList<>())
          .add(new Taken(begun, ended, sent));
    }
  }

  /** Empty when each that stands is shown. */
  synchronized List<String> unshown(Sender sender) throws IOException, InterruptedException {
    List<String> unshown = new ArrayList<>();
    for (var taken : byAddress.entrySet()) {
      var shown = sender.read("reporting", taken.getKey(), READER).json().path("official");
      var possible = last(taken.getValue());
      if (possible.stream().noneMatch(one -> isSame(one, shown))) {
        unshown.add(taken.getKey() + ": " + shown + " is none of " + possible);
      }
    }
    return unshown;
  }

  synchronized int size() {
    return byAddress.size();
  }

  private static List<JsonNode> last(List<Taken> all) {
    long latest = all.stream().mapToLong(Taken::begun).max().orElseThrow();
    return all.stream().filter(one -> one.ended() >= latest).map(Taken::sent).toList();
  }

  private static boolean isSame(JsonNode sent, JsonNode shown) {
    return Difference.between(sent, shown, Set.of("index", "agency", "period")).isEmpty();
  }
}
