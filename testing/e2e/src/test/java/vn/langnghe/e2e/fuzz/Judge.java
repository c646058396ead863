package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.testkit.contract.Answered;
import vn.langnghe.testkit.contract.Contract;

/** Says what is wrong with an answer, whatever was asked. */
public final class Judge {
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat"
              + " [\\w.$]+\\(\\w+\\.java|\\b(?:java|javax|jakarta|io|org|com|vn)\\.[\\w.$]+(?:Exception|Error)\\b");

  /** What must come along with a status. */
  private static final Map<Integer, String> HEADERS =
      Map.of(401, "WWW-Authenticate", 405, "Allow", 429, "Retry-After", 503, "Retry-After");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Map<String, Contract> contracts;

  /**
   * @param contracts by service, as it serves it
   */
  public Judge(Map<String, Contract> contracts) {
    this.contracts = Map.copyOf(contracts);
  }

  public List<String> faults(Request request, Answer answer) {
    List<String> faults = new ArrayList<>();
    if (answer.status() >= 500) {
      faults.add("status " + answer.status() + ": " + answer.text());
      return faults;
    }
    if (answer.status() >= 400 && TRACE.matcher(answer.text()).find()) {
      faults.add("tells a trace: " + answer.text());
    }
    if (answer.body().isEmpty() && request.bareStatuses().contains(answer.status())) {
      return faults;
    }
    var header = HEADERS.get(answer.status());
    if (header != null && answer.headers().firstValue(header).isEmpty()) {
      faults.add("status " + answer.status() + " without " + header);
    }
    faults.addAll(allowedFaults(request, answer));
    faults.addAll(contract(request).faults(answered(request, answer)));
    if (answer.isDone() && request.verb().equals(request.operation().verb())) {
      faults.addAll(takenFaults(request));
    }
    return faults;
  }

  /** Whoever is told that a method is not there is told which are. */
  private List<String> allowedFaults(Request request, Answer answer) {
    var told = answer.headers().firstValue("Allow");
    if (answer.status() != 405 || told.isEmpty()) {
      return List.of();
    }
    var allowed = Set.of(told.get().split(", ", -1));
    boolean isRight =
        allowed.containsAll(contract(request).methods(request.path()))
            && !allowed.contains(request.verb());
    return isRight ? List.of() : List.of("other methods are there than Allow tells: " + allowed);
  }

  /** What was sent as JSON; a missing node where it is none. */
  static JsonNode sent(Request request) {
    return read(withoutMark(request.text()));
  }

  static JsonNode read(String text) {
    try {
      return STRICT.readTree(text);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** Readers of JSON may pass over a byte order mark (RFC 8259), and ours does. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static boolean isJson(Request request) {
    return request.operation().bodies().containsKey("application/json") && request.body() != null;
  }

  /** What is taken must be what the description says may be sent. */
  private List<String> takenFaults(Request request) {
    boolean isRefusedItemByItem = request.operation().path().endsWith("/batch");
    if (!isJson(request) || isRefusedItemByItem || isLeftOut(request)) {
      return List.of();
    }
    if (sent(request).isMissingNode()) {
      return List.of("took what is no JSON, or has a field twice");
    }
    return contract(request)
        .sentFaults(request.verb(), request.path(), "application/json", withoutMark(request.text()))
        .stream()
        .map(fault -> "took what the description refuses: " + fault)
        .toList();
  }

  private boolean isLeftOut(Request request) {
    return request.text().isEmpty()
        && contract(request).mayHaveNoBody(request.verb(), request.path());
  }

  private Contract contract(Request request) {
    var contract = contracts.get(request.operation().service());
    if (contract == null) {
      throw new IllegalArgumentException("no contract of " + request.operation().service());
    }
    return contract;
  }

  private static Answered answered(Request request, Answer answer) {
    return Answered.of(
        request.verb(), request.path(), answer.status(), answer.type(), answer.text());
  }
}
