package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Citizens send feedback; officers take it in charge, answer and publish; some citizens rate. */
final class CaseWork implements Activity {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration NAP = Duration.ofMillis(250);
  private static final int LETTERS_OF_A_SUBJECT = 200;
  private static final double RATES = 0.7;
  private static final String LABEL = "[Mô phỏng] ";
  private static final String ANSWER =
      "[Mô phỏng] Cơ quan đã kiểm tra, chấn chỉnh bộ phận liên quan và thông báo để ông/bà được biết.";

  private enum Stage {
    SEND(""),
    TAKE("RECEIVED"),
    ANSWER("IN_PROGRESS"),
    PUBLISH("ANSWERED"),
    RATE("PUBLISHED");

    /** The state in which a case waits for this stage. */
    private final String state;

    Stage(String state) {
      this.state = state;
    }
  }

  private record Task(
      Instant due, Stage stage, UUID id, String agency, ObjectNode body, String tracking) {
    Task then(Stage next, Instant when, String code) {
      return new Task(when, next, id, agency, body, code);
    }
  }

  private final Api api;
  private final SampleServices services;
  private final SimulatorPace pace;
  private final Clock clock;
  private final RandomGenerator random;
  private final JsonNode texts = SampleFiles.cases();
  private final List<String> departments =
      SampleFiles.departments().stream()
          .filter(code -> !SampleFiles.CHECKABLE.equals(code))
          .toList();
  private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::due));
  private Instant nextCase;
  private boolean tookUp;

  CaseWork(
      Api api, SampleServices services, SimulatorPace pace, Clock clock, RandomGenerator random) {
    this.api = api;
    this.services = services;
    this.pace = pace;
    this.clock = clock;
    this.random = random;
    this.nextCase = clock.instant();
  }

  @Override
  public Duration step() throws IOException, InterruptedException {
    Instant now = clock.instant();
    if (!tookUp) {
      takeUp(now);
      tookUp = true;
    }
    if (!now.isBefore(nextCase)) {
      tasks.add(newCase(now));
      nextCase = now.plus(pace.betweenCases());
    }
    Task task = tasks.peek();
    if (task == null || task.due().isAfter(now)) {
      return NAP;
    }
    try {
      String tracking = perform(task);
      tasks.remove(task);
      plan(task, tracking, now);
    } catch (RefusedRequest e) {
      if (!e.mayPass()) {
        tasks.remove(task);
      }
      throw e;
    }
    return Duration.ZERO;
  }

  /** Goes on with the simulated cases that an earlier run left open, and with no other. */
  private void takeUp(Instant now) throws IOException, InterruptedException {
    List<Task> left = new ArrayList<>();
    for (Stage stage : List.of(Stage.TAKE, Stage.ANSWER, Stage.PUBLISH)) {
      String path = "/api/v1/cases?limit=100&state=" + stage.state;
      for (var entry : api.get(SampleAccount.SIMULATOR, services.feedback(), path).path("cases")) {
        String subject = entry.path("subject").asText();
        var status = entry.path("status");
        if (subject.startsWith(LABEL)) {
          UUID id = UUID.fromString(status.path("id").asText());
          ObjectNode body = JSON.createObjectNode().put("subject", subject);
          left.add(new Task(now, stage, id, status.path("agency").asText(), body, ""));
        }
      }
    }
    tasks.addAll(left);
  }

  private Task newCase(Instant now) {
    UUID id = SimulatedIds.next(random);
    String agency = departments.get(random.nextInt(departments.size()));
    var text = texts.get(random.nextInt(texts.size()));
    String subject = LABEL + text.path("subject").asText();
    ObjectNode body =
        JSON.createObjectNode()
            .put("id", id.toString())
            .put("kind", text.path("kind").asText())
            .put("agency", agency)
            .put("category", text.path("category").asText())
            .put("channel", random.nextBoolean() ? "PORTAL" : "APP")
            .put("subject", subject.substring(0, Math.min(subject.length(), LETTERS_OF_A_SUBJECT)))
            .put("text", LABEL + text.path("text").asText());
    return new Task(now, Stage.SEND, id, agency, body, "");
  }

  /** Sends the request of this stage and gives the tracking code. */
  private String perform(Task task) throws IOException, InterruptedException {
    String of = "/api/v1/cases/" + task.id();
    switch (task.stage()) {
      case SEND -> {
        return post("/api/v1/cases", task.body()).path("trackingCode").asText();
      }
      case TAKE -> post(of + "/taking-in-charge", JSON.createObjectNode());
      case ANSWER -> post(of + "/answer", JSON.createObjectNode().put("text", ANSWER));
      case PUBLISH -> post(of + "/publication", publication(task));
      case RATE -> rate(task);
    }
    return task.tracking();
  }

  private static ObjectNode publication(Task task) {
    return JSON.createObjectNode()
        .put("subject", task.body().path("subject").asText())
        .put("answer", ANSWER);
  }

  private JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
    return api.post(SampleAccount.SIMULATOR, services.feedback(), path, body);
  }

  private void rate(Task task) throws IOException, InterruptedException {
    double pleased = (Mood.of(task.agency(), clock.instant()) - 3) / 1.6;
    ObjectNode body = JSON.createObjectNode().put("satisfied", random.nextDouble() < pleased);
    String path = "/api/v1/tracking/" + task.tracking() + "/rating";
    api.put(SampleAccount.SIMULATOR, services.feedback(), path, body);
  }

  private void plan(Task done, String tracking, Instant now) {
    Instant later = now.plus(pace.officer().multipliedBy(50 + random.nextInt(101)).dividedBy(100));
    switch (done.stage()) {
      case SEND -> tasks.add(done.then(Stage.TAKE, later, tracking));
      case TAKE -> tasks.add(done.then(Stage.ANSWER, later, tracking));
      case ANSWER -> tasks.add(done.then(Stage.PUBLISH, later, tracking));
      case PUBLISH -> {
        if (!tracking.isEmpty() && random.nextDouble() < RATES) {
          tasks.add(done.then(Stage.RATE, later, tracking));
        }
      }
      case RATE -> {
        // The end of the case.
      }
    }
  }
}
