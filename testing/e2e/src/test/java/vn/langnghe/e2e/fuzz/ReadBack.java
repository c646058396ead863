package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads what was acknowledged where it can be read, and compares. */
final class ReadBack {
  private final Sender sender;

  ReadBack(Sender sender) {
    this.sender = sender;
  }

  List<String> faults(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    if (!acknowledged.isDone() || !request.verb().equals(request.operation().verb())) {
      return List.of();
    }
    return switch (request.operation().name()) {
      case "POST /api/v1/appraisals/{index}/{period}/{agency}/evidence/files" ->
          file(request, acknowledged);
      case "POST /api/v1/dossier-totals",
          "POST /api/v1/campaign-admissions",
          "POST /api/v1/appraisals/{index}/{period}/{agency}/evidence/links" ->
          again(request, acknowledged);
      case "POST /api/v1/targets" -> targets(request, acknowledged);
      case "POST /api/v1/agencies" -> agencies(request, acknowledged);
      default -> json(request, acknowledged);
    };
  }

  private List<String> json(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    var found = ReadingPlaces.of(request, acknowledged);
    if (found.isEmpty()) {
      return List.of();
    }
    var place = found.get();
    var read = sender.read(request.operation().service(), place.address(), place.caller());
    return read.isDone()
        ? Difference.between(place.sent(), place.part().apply(read.json()), place.ignored())
        : List.of("taken, and not there: " + read.status() + " " + read.text());
  }

  private List<String> file(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    var id = acknowledged.json().path("id").asText();
    var address = request.path().replaceFirst("files$", id);
    var read = sender.read(request.operation().service(), address, request.caller());
    return read.body().equals(Objects.requireNonNullElse(request.body(), Bytes.NONE))
        ? List.of()
        : List.of("taken, and other bytes come back: " + read.status());
  }

  /** Nothing shows it by itself; but it is known again, and to the letter. */
  private List<String> again(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    var told = sender.send(request);
    return told.status() == 200 && told.json().equals(acknowledged.json())
        ? List.of()
        : List.of("taken, and not known again: " + told.status() + " " + told.text());
  }

  private List<String> targets(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    var changed = acknowledged.json().path("changed");
    for (var row : SentRows.targets(request)) {
      if (holds(changed, row.path("code"))) {
        var read = read(request, "/api/v1/targets?index=" + row.path("index").asText());
        faults.addAll(Difference.between(row, one(read, row, "code"), Set.of("index")));
      }
    }
    return faults;
  }

  /** New ones alone: those that were there already are written about by several at once. */
  private List<String> agencies(Request request, Answer acknowledged)
      throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    var done = acknowledged.json().path("rows");
    for (var row : SentRows.agencies(request)) {
      if (one(done, row, "code").path("outcome").asText().equals("added")) {
        var read = read(request, "/api/v1/agencies/" + row.path("code").asText());
        faults.addAll(
            Difference.between(row, one(read.path("spells"), row, "from"), Set.of("code")));
      }
    }
    return faults;
  }

  private JsonNode read(Request request, String address) throws IOException, InterruptedException {
    return sender.read(request.operation().service(), address, Caller.NOBODY).json();
  }

  private static boolean holds(JsonNode list, JsonNode value) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
  }

  private static JsonNode one(JsonNode list, JsonNode row, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(one -> one.path(field).equals(row.path(field)))
        .findFirst()
        .orElseGet(() -> list.path("not there"));
  }
}
