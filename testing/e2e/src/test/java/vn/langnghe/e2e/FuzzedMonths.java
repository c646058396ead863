package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.langnghe.e2e.fuzz.Vocabulary;

/** Two months with answers, the first of them published twice. */
final class FuzzedMonths {
  static final String FROZEN = "2026-05";
  private static final String AFTER = "2026-06";
  private static final String SIPAS = "SIPAS-2023";
  private static final String AGENCY = FuzzedProvince.AGENCY;
  private static final String ONE = "/api/v1/freezes/{index}/{period}/{revision}";
  private static final Duration LONG = Duration.ofSeconds(60);

  /** Smaller groups are withheld from the public. */
  private static final int ENOUGH = 12;

  private static final String FREEZE =
      """
      {"id":"00000000-0000-00f3-0000-000000000000","index":"SIPAS-2023","period":"2026-05","reason":"Công bố"}
      """;
  private static final String REVISION =
      """
      {"id":"00000000-0000-00f3-0000-000000000001","reason":"Phiếu đến muộn"}
      """;

  private final World world;
  private final Survey survey;

  FuzzedMonths(World world, Survey survey) {
    this.world = world;
    this.survey = survey;
  }

  void prepare(Vocabulary words) {
    answers(FROZEN, 0, 5);
    answers(AFTER, 1, 3);
    awaitPublic(FROZEN);
    awaitPublic(AFTER);
    order("/freezes", FREEZE);
    answers(FROZEN, 2, 1);
    await()
        .atMost(LONG)
        .until(() -> world.live(SIPAS, AGENCY, FROZEN).path("n").asInt() == 2 * ENOUGH);
    order("/freezes/" + SIPAS + "/" + FROZEN + "/revisions", REVISION);
    addFreezes(words);
    addChanges(words);
  }

  private static void addFreezes(Vocabulary words) {
    for (var part :
        new String[] {"", "/agencies/{agency}", "/changes", "/manifest", "/signature"}) {
      words
          .addFor("GET " + ONE + part, "index", SIPAS)
          .addFor("GET " + ONE + part, "period", FROZEN)
          .addFor("GET " + ONE + part, "revision", "0", "1")
          .addFor("GET " + ONE + part, "agency", AGENCY, "F9");
    }
    var revise = "POST /api/v1/freezes/{index}/{period}/revisions";
    words
        .addFor("POST /api/v1/freezes", "body", FREEZE)
        .addFor(revise, "index", SIPAS)
        .addFor(revise, "period", FROZEN)
        .addFor(revise, "body", REVISION);
  }

  private static void addChanges(Vocabulary words) {
    var change = "GET /api/v1/indexes/{index}/agencies/{agency}/change";
    for (var operation : new String[] {change, change + "/agencies"}) {
      words
          .addFor(operation, "index", SIPAS)
          .addFor(operation, "from", FROZEN)
          .addFor(operation, "to", AFTER)
          .addFor(operation, "agency", "F9");
    }
  }

  private void answers(String month, int row, int level) {
    var day = Instant.parse(month + "-10T03:00:00Z");
    for (int i = 0; i < ENOUGH; i++) {
      var body = survey.body(new UUID(0xf6, 100L * row + i), AGENCY, day, survey.answers(level));
      var posted = survey.post(body);
      assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    }
  }

  private void awaitPublic(String month) {
    for (var agency : new String[] {"F9", AGENCY}) {
      await(agency + " " + month)
          .atMost(LONG)
          .until(() -> world.index(SIPAS, agency, month).path("value").isNumber());
    }
  }

  /** Asks again while the evaluation still catches up. */
  private void order(String path, String body) {
    var ordered =
        await()
            .atMost(LONG)
            .until(
                () -> Http.post(world.scoring(path), world.userToken("noivu"), body),
                answer -> answer.status() != 503);
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
  }
}
