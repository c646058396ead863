package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import vn.langnghe.e2e.fuzz.Operation.Parameter;

/** Requests by number: the same seed and number are the same request. */
public final class Requests {
  private static final String EVERYBODY = "everybody";

  /** So many times each operation is asked as it is meant to be, before anything is made odd. */
  private static final int AS_MEANT = 8;

  /** A rebuild reads every topic: one in so many is enough. */
  private static final int SELDOM = 12;

  private final long seed;
  private final List<Operation> operations;
  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> roles;
  private final List<String> everyRole;

  /**
   * @param roles who may call an operation, by service and name of the operation
   */
  public Requests(
      long seed,
      List<Operation> operations,
      Vocabulary vocabulary,
      Map<String, Set<String>> roles) {
    this.seed = seed;
    this.operations = List.copyOf(operations);
    this.vocabulary = vocabulary;
    this.roles = Map.copyOf(roles);
    this.everyRole =
        roles.values().stream()
            .flatMap(Set::stream)
            .filter(role -> !role.equals(EVERYBODY))
            .distinct()
            .sorted()
            .toList();
  }

  public Request get(int number) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    if (number < AS_MEANT * operations.size()) {
      return Request.of(number, valid(operations.get(number % operations.size()), random, true));
    }
    var draft = valid(operation(random), random, false);
    int changes =
        switch (random.nextInt(10)) {
          case 0 -> 0;
          case 1 -> 2;
          case 2 -> 3;
          default -> 1;
        };
    for (int i = 0; i < changes; i++) {
      change(draft);
    }
    return Request.of(number, draft);
  }

  private Operation operation(SplittableRandom random) {
    var operation = operations.get(random.nextInt(operations.size()));
    boolean isCostly = operation.name().equals("POST /api/v1/rebuilds");
    return isCostly && random.nextInt(SELDOM) > 0 ? operation(random) : operation;
  }

  private Draft valid(Operation operation, SplittableRandom random, boolean asMeant) {
    var draft = new Draft(operation, random);
    var sample = new Sample(operation, vocabulary, random);
    draft.caller = asMeant ? entitled(operation, random) : caller(operation, random);
    for (var parameter : operation.parameters()) {
      boolean isMeant = asMeant && vocabulary.knows(operation, parameter.name());
      if (parameter.required() || isMeant || random.nextInt(5) < 2) {
        add(draft, parameter, sample);
      }
    }
    addBody(draft, sample, asMeant);
    return draft;
  }

  private void add(Draft draft, Parameter parameter, Sample sample) {
    switch (parameter.place()) {
      case "path" -> {
        var value =
            inPath(draft, parameter)
                .orElseGet(() -> sample.of(parameter.name(), parameter.schema()).asText());
        draft.path.put(parameter.name(), Draft.escaped(value));
      }
      case "query" -> {
        var value = sample.of(parameter.name(), parameter.schema());
        for (JsonNode one : value.isArray() ? List.copyOf(children(value)) : List.of(value)) {
          draft.query.add(Map.entry(parameter.name(), Draft.escaped(one.asText())));
        }
      }
      default ->
          vocabulary
              .draw(draft.operation, parameter.name(), draft.random)
              .ifPresent(value -> draft.headers.put(parameter.name(), value));
    }
  }

  /** By operation, verb and place, or place. */
  private Optional<String> inPath(Draft draft, Parameter parameter) {
    var operation = draft.operation;
    var place = before(operation.path(), parameter.name());
    return vocabulary
        .drawFor(operation, parameter.name(), draft.random)
        .or(() -> vocabulary.draw(operation, operation.verb() + " " + place, draft.random))
        .or(() -> vocabulary.draw(operation, place, draft.random));
  }

  private void addBody(Draft draft, Sample sample, boolean asMeant) {
    var types = List.copyOf(draft.operation.bodies().keySet());
    if (types.isEmpty()) {
      return;
    }
    var type = types.get(draft.random.nextInt(types.size()));
    draft.headers.put("Content-Type", type.equals("*/*") ? "application/pdf" : type);
    var known = vocabulary.drawFor(draft.operation, "body", draft.random);
    if (!type.equals("application/json")) {
      draft.body = known.orElse("x").getBytes(StandardCharsets.UTF_8);
    } else if (known.isPresent() && (asMeant || draft.random.nextInt(4) > 0)) {
      draft.json = Judge.read(known.get());
    } else {
      draft.json = sample.of("body", Objects.requireNonNull(draft.operation.bodies().get(type)));
    }
  }

  /** Somebody who may. */
  private Caller entitled(Operation operation, SplittableRandom random) {
    var allowed = allowed(operation);
    if (allowed.contains(EVERYBODY) || allowed.isEmpty()) {
      return Caller.NOBODY;
    }
    var role = vocabulary.drawFor(operation, "role", random);
    var grant = vocabulary.drawFor(operation, "grant", random).orElse("province");
    return new Caller(role.orElseGet(() -> allowed.get(random.nextInt(allowed.size()))), grant);
  }

  /** Most often somebody who may; of the province or of the agency that is written about. */
  private Caller caller(Operation operation, SplittableRandom random) {
    var allowed = allowed(operation);
    int kind = random.nextInt(20);
    if (kind == 0) {
      return Caller.broken();
    }
    if (kind == 1 || (allowed.contains(EVERYBODY) && kind < 14)) {
      return Caller.NOBODY;
    }
    var from = kind < 4 || allowed.contains(EVERYBODY) || allowed.isEmpty() ? everyRole : allowed;
    var grant = random.nextInt(4) == 0 ? "F9.1" : "province";
    return new Caller(from.get(random.nextInt(from.size())), grant);
  }

  private List<String> allowed(Operation operation) {
    return roles.getOrDefault(operation.service() + " " + operation.name(), Set.of()).stream()
        .sorted()
        .toList();
  }

  private static void change(Draft draft) {
    int kind = draft.random.nextInt(10);
    boolean hasBody = draft.json != null || draft.body != null;
    if (hasBody && kind < 6) {
      BodyChange.apply(draft);
    } else if (kind < 8) {
      AddressChange.apply(draft);
    } else {
      HeaderChange.apply(draft);
    }
  }

  /** {@code cases/{id}} of {@code /api/v1/cases/{id}/answer}. */
  private static String before(String path, String name) {
    List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
    int at = segments.indexOf("{" + name + "}");
    return segments.get(at - 1) + "/{" + name + "}";
  }

  private static List<JsonNode> children(JsonNode array) {
    List<JsonNode> children = new ArrayList<>();
    array.forEach(children::add);
    return children;
  }
}
