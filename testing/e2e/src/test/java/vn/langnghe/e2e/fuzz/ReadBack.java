package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what was acknowledged where it can be read, and compares. */
final class ReadBack {
  private static final String PROVINCE = "province";

  /** Where it is read, by whom, and what of the answer stands for what was sent. */
  private record Place(
      String address, Caller caller, Function<JsonNode, JsonNode> part, Set<String> ignored) {}

  private final Sender sender;

  ReadBack(Sender sender) {
    this.sender = sender;
  }

  List<String> faults(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    if (!acknowledged.isDone() || !request.verb().equals(request.operation().verb())) {
      return List.of();
    }
    if (request.operation().path().endsWith("/evidence/files")) {
      return file(request, acknowledged);
    }
    var sent = Judge.sent(request);
    var place = place(request, sent);
    if (place.isEmpty()) {
      return List.of();
    }
    var read = read(request, place.get());
    return read.isDone()
        ? Difference.between(sent, place.get().part().apply(read.json()), place.get().ignored())
        : List.of("taken, and not there: " + read.status() + " " + read.text());
  }

  private static Optional<Place> place(Request request, JsonNode sent) {
    var path = request.path();
    var id = "/" + sent.path("id").asText();
    return Optional.ofNullable(
        switch (request.operation().name()) {
          case "PUT /api/v1/campaigns/{code}" ->
              new Place(path, Caller.NOBODY, Function.identity(), Set.of());
          case "PUT /api/v1/campaigns/{campaign}/method" ->
              new Place(path, Caller.NOBODY, history -> history.path(0).path("method"), Set.of());
          case "POST /api/v1/campaigns/{campaign}/responses" ->
              new Place(
                  path + id + "/history",
                  new Caller("survey-manager", PROVINCE),
                  ReadBack::firstRevision,
                  Set.of("id"));
          case "POST /api/v1/cases" ->
              new Place(
                  path + id,
                  new Caller("case-officer", PROVINCE),
                  ReadBack::detail,
                  Set.of("id", "sender", "occurredAt"));
          default -> null;
        });
  }

  private List<String> file(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    var id = acknowledged.json().path("id").asText();
    var address = request.path().replaceFirst("files$", id);
    var read =
        sender.read(request.operation().service(), address, new Caller("self-assessor", PROVINCE));
    return read.body().equals(Objects.requireNonNullElse(request.body(), Bytes.NONE))
        ? List.of()
        : List.of("taken, and other bytes come back: " + read.status());
  }

  private Answer read(Request request, Place place) throws IOException, InterruptedException {
    return sender.read(request.operation().service(), place.address(), place.caller());
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
}
