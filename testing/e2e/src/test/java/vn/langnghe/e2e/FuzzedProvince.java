package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import vn.langnghe.e2e.fuzz.Vocabulary;

/** Agencies, a campaign, answers and cases of the fuzzer's own, and the words to ask for them. */
final class FuzzedProvince {
  static final String AGENCY = "F9.1";
  static final String CAMPAIGN = "FUZZ-OPEN";
  private static final String CLOSED = "FUZZ-CLOSED";
  private static final String RESPONSE = "/api/v1/campaigns/{campaign}/responses/{id}";
  private static final int RESPONSES = 40;
  private static final int CASES = 30;

  private final World world;

  FuzzedProvince(World world) {
    this.world = world;
  }

  Vocabulary prepare() {
    world.loadSampleProvince();
    var made = Http.csv(world.scoring("/agencies"), world.userToken("noivu"), FuzzedWords.AGENCIES);
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    var survey = Survey.open(world, CAMPAIGN);
    Survey.open(world, CLOSED);
    var words =
        new Vocabulary()
            .add("responses/{id}", responses(survey))
            .add("tracking/{code}", cases())
            .add("cases/{id}", ids(0xf0, CASES))
            .add("key of answers", survey.items().subList(0, 8))
            .add("key of counts", names("/measures"))
            .add("category", categories());
    FuzzedWords.add(words);
    method();
    addAnswers(words, survey);
    new FuzzedFiles(world).prepare(words);
    new FuzzedMonths(world, survey).prepare(words);
    return words.addFor("GET /api/v1/rebuilds/{id}", "id", rebuild());
  }

  private static void addAnswers(Vocabulary words, Survey survey) {
    var day = Instant.parse("2026-11-20T03:00:00Z");
    var all = survey.body(new UUID(0, 0), AGENCY, day, survey.answers(4));
    var fresh = all.replaceFirst("[0-9a-f]{6}\",", "#\",").replaceFirst("-0000-0", "-00f4-0");
    words
        .addFor("POST /api/v1/campaigns/{campaign}/responses", "body", fresh)
        .addFor(
            "PUT " + RESPONSE,
            "body",
            all.replaceFirst("\"id\":\"[^\"]*\"", "\"reason\":\"ENTRY_ERROR\""))
        .addFor("DELETE " + RESPONSE, "role", "survey-manager")
        .addFor("DELETE " + RESPONSE, "If-Match", "\"1\"")
        .addFor("DELETE " + RESPONSE, "reason", "DUPLICATE", "NOT_GENUINE")
        .addFor("PUT " + RESPONSE, "campaign", CAMPAIGN)
        .addFor("PUT " + RESPONSE, "If-Match", "\"1\"")
        .addFor("POST /api/v1/campaigns/{code}/closing", "code", CLOSED, CLOSED, "FUZZ-9");
  }

  /** Of a campaign of its own: nobody's figures are weighted by it. */
  private void method() {
    var put =
        Http.put(
            world.scoring("/campaigns/" + FuzzedWords.WEIGHTED + "/method"),
            world.userToken("noivu"),
            FuzzedWords.METHOD);
    assertThat(put.status()).as(put.body()).isLessThan(300);
  }

  /** Compares what is stored with what the topics say, and has ended. */
  private String rebuild() {
    var begun =
        Http.post(world.scoring("/rebuilds"), world.userToken("quantri"), "{\"mode\":\"COMPARE\"}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    return begun.json().at("/rebuild/id").asText();
  }

  private List<String> responses(Survey survey) {
    var random = new SplittableRandom(9);
    var day = Instant.parse("2026-11-20T03:00:00Z");
    for (int i = 0; i < RESPONSES; i++) {
      var body = survey.body(new UUID(0xf1, i), AGENCY, day, survey.randomAnswers(random));
      // A new agency is on its way to the survey service for a moment.
      await().atMost(Duration.ofSeconds(60)).until(() -> survey.post(body).status() < 300);
    }
    return ids(0xf1, RESPONSES);
  }

  /** Some are fresh, some answered, some published; returns their tracking codes. */
  private List<String> cases() {
    List<String> codes = new ArrayList<>();
    for (var id : ids(0xf0, CASES)) {
      var body =
          """
          {"id":"%s","kind":"FEEDBACK","agency":"F9.1","category":"%s","channel":"PORTAL",
           "subject":"Đường hỏng","text":"Đường vào thôn hỏng đã lâu."}
          """
              .formatted(id, categories().getFirst());
      var filed =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> Http.post(world.feedback("/cases"), world.clientToken("portal"), body),
                  answer -> answer.status() < 300);
      codes.add(filed.json().path("trackingCode").asText());
      int number = codes.size();
      if (number % 2 == 0) {
        move(id, "taking-in-charge", "{}");
        move(id, "answer", "{\"text\":\"Đã sửa.\"}");
      }
      if (number % 4 == 0) {
        move(id, "publication", "{\"subject\":\"Đường\",\"answer\":\"Đã sửa.\"}");
      }
    }
    return codes;
  }

  private void move(String id, String move, String body) {
    var moved =
        Http.post(world.feedback("/cases/" + id + "/" + move), world.userToken("quantri"), body);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  private List<String> categories() {
    return codes(Http.get(world.feedback("/case-categories")).json());
  }

  private List<String> names(String path) {
    return codes(Http.get(world.scoring(path)).json());
  }

  private static List<String> codes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path("code").asText())
        .toList();
  }

  private static List<String> ids(long high, int number) {
    return IntStream.range(0, number).mapToObj(i -> new UUID(high, i).toString()).toList();
  }
}
