package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Where what was taken as JSON is read again, by whom, and what stands for what was sent. */
final class ReadingPlaces {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PROVINCE = "province";
  private static final int STAGES = 5;
  private static final int MADE = 201;

  /**
   * One of them.
   *
   * @param sent what must be there
   * @param part of what is read there
   * @param ignored fields that are kept under another name or not shown
   */
  record Place(
      String address,
      Caller caller,
      JsonNode sent,
      Function<JsonNode, JsonNode> part,
      Set<String> ignored) {}

  private ReadingPlaces() {}

  static Optional<Place> of(Request request, Answer acknowledged) {
    var path = request.path();
    var sent = Judge.sent(request);
    var id = "/" + sent.path("id").asText();
    return Optional.ofNullable(
        switch (request.operation().name()) {
          case "PUT /api/v1/campaigns/{code}" ->
              new Place(path, Caller.NOBODY, sent, Function.identity(), Set.of());
          case "POST /api/v1/campaigns/{code}/closing" ->
              new Place(
                  path.replaceFirst("/closing$", ""),
                  Caller.NOBODY,
                  NODES.objectNode().put("state", "CLOSED"),
                  Function.identity(),
                  Set.of());
          case "PUT /api/v1/campaigns/{campaign}/method" ->
              new Place(
                  path, Caller.NOBODY, sent, history -> history.path(0).path("method"), Set.of());
          case "POST /api/v1/campaigns/{campaign}/responses" ->
              new Place(
                  path + id + "/history",
                  new Caller("survey-manager", PROVINCE),
                  sent,
                  ReadingPlaces::firstRevision,
                  Set.of("id"));
          case "POST /api/v1/cases" ->
              new Place(
                  path + id,
                  new Caller("case-officer", PROVINCE),
                  sent,
                  ReadingPlaces::detail,
                  Set.of("id", "sender", "occurredAt"));
          default -> ofAppraisals(request, sent, acknowledged);
        });
  }

  private static Place ofAppraisals(Request request, JsonNode sent, Answer acknowledged) {
    var path = request.path();
    var lead = new Caller("index-manager", PROVINCE);
    return switch (request.operation().path().replaceFirst("^/api/v1/appraisals/", "")) {
      case "rounds/{index}/{period}" ->
          request.operation().isRead()
              ? null
              : new Place(path, lead, sent, ReadingPlaces::opening, Set.of());
      case "rounds/{index}/{period}/extensions" ->
          new Place(
              path.replaceFirst("/extensions$", ""),
              lead,
              sent,
              round -> matching(round.path("deadlines"), sent, "stage", "agency", "due"),
              acknowledged.status() == MADE ? Set.of() : Set.of("reason"));
      case "{index}/{period}/{agency}/self/{criterion}",
          "{index}/{period}/{agency}/appraisal/{criterion}",
          "{index}/{period}/{agency}/explanation/{criterion}" ->
          new Place(
              path.replaceFirst("/(?:self|appraisal|explanation)/[^/]*$", "/history"),
              request.caller(),
              sent,
              history -> said(history, path.substring(path.lastIndexOf('/') + 1), sent),
              Set.of());
      case "{index}/{period}/{agency}/moves" ->
          new Place(
              path.replaceFirst("/moves$", "/history"),
              request.caller(),
              sent,
              history -> matching(history, sent, "move"),
              Set.of("reason"));
      default -> null;
    };
  }

  private static JsonNode firstRevision(JsonNode history) {
    var first = history.path(0);
    return first.path("content") instanceof ObjectNode content
        ? content.deepCopy().set("agency", first.path("agency"))
        : first;
  }

  private static JsonNode detail(JsonNode found) {
    return found instanceof ObjectNode detail && detail.path("status") instanceof ObjectNode status
        ? detail.deepCopy().setAll(status)
        : found;
  }

  /** The deadlines that a round was opened with; what extends them comes after. */
  private static JsonNode opening(JsonNode round) {
    var deadlines = NODES.objectNode();
    for (int i = 0; i < STAGES; i++) {
      var deadline = round.path("deadlines").path(i);
      deadlines.set(deadline.path("stage").asText(), deadline.path("due"));
    }
    return NODES.objectNode().set("deadlines", deadlines);
  }

  /** Others may have said something of the same criterion since. */
  private static JsonNode said(JsonNode history, String criterion, JsonNode sent) {
    return StreamSupport.stream(history.spliterator(), false)
        .filter(event -> event.path("criterion").asText().equals(criterion))
        .map(event -> event.path("word"))
        .filter(word -> Difference.between(sent, word, Set.of()).isEmpty())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode matching(JsonNode list, JsonNode sent, String... fields) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(
            one ->
                Set.of(fields).stream()
                    .allMatch(field -> text(one.path(field)).equals(text(sent.path(field)))))
        .reduce((first, second) -> second)
        .orElse(MissingNode.getInstance());
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }
}
