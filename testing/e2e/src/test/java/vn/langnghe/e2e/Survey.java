package vn.langnghe.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A campaign of the test's own, and the answers that are posted to it. */
final class Survey {
  private final World world;
  private final String campaign;
  private final List<String> items;

  private Survey(World world, String campaign, List<String> items) {
    this.world = world;
    this.campaign = campaign;
    this.items = items;
  }

  /** Opens a sample campaign about every agency, and takes it into the index. */
  static Survey open(World world, String campaign) {
    var body =
        """
        {"name":{"vi":"Khảo sát thử","en":"Test survey"},"questionnaire":"SIPAS-2023","estimator":"SAMPLE",
         "agencies":[],"opensOn":"2026-01-01","closesOn":"2026-12-31","channels":["INTERVIEW"],"lateDays":30}
        """;
    var answer = Http.put(world.survey("/campaigns/" + campaign), world.userToken("khaosat"), body);
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
    admit(world, campaign);
    var questionnaire = Http.get(world.survey("/questionnaires/SIPAS-2023")).json();
    var items =
        StreamSupport.stream(questionnaire.path("items").spliterator(), false)
            .map(item -> item.path("code").asText())
            .toList();
    return new Survey(world, campaign, items);
  }

  /** Takes a campaign into the index. */
  static void admit(World world, String campaign) {
    decide(world, campaign, true);
  }

  /** Takes the campaign out of the index, or in again. */
  void decide(boolean admitted) {
    decide(world, campaign, admitted);
  }

  private static void decide(World world, String campaign, boolean admitted) {
    var body =
        """
        {"id":"%s","index":"SIPAS-2023","campaign":"%s","admitted":%s,"reason":"Thử nghiệm"}
        """
            .formatted(UUID.randomUUID(), campaign, admitted);
    var answer =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    Http.post(
                        world.scoring("/campaign-admissions"), world.userToken("noivu"), body),
                decided -> decided.status() != 503);
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
  }

  List<String> items() {
    return items;
  }

  /** Random answers, "no experience" among them. */
  Map<String, @Nullable Integer> randomAnswers(SplittableRandom random) {
    Map<String, @Nullable Integer> answers = new LinkedHashMap<>();
    for (String item : items) {
      int score = random.nextInt(7) - 1;
      answers.put(item, score < 1 ? null : Integer.valueOf(score));
    }
    return answers;
  }

  /** The same level for every item. */
  Map<String, @Nullable Integer> answers(int level) {
    Map<String, @Nullable Integer> answers = new LinkedHashMap<>();
    items.forEach(item -> answers.put(item, level));
    return answers;
  }

  String body(UUID id, String agency, Instant occurredAt, Map<String, @Nullable Integer> answers) {
    var body = Http.JSON.createObjectNode();
    body.put("id", id.toString());
    body.put("agency", agency);
    body.put("occurredAt", occurredAt.truncatedTo(ChronoUnit.SECONDS).toString());
    body.put("channel", "INTERVIEW");
    var scores = body.putObject("answers");
    answers.forEach((item, score) -> scores.put(item, score));
    body.putObject("strata").put("gender", "female");
    return body.toString();
  }

  Http.Answer post(String body) {
    return Http.post(url(), world.clientToken("portal"), body);
  }

  String url() {
    return world.survey("/campaigns/" + campaign + "/responses");
  }
}
