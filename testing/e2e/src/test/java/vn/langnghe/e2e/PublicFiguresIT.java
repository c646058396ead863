package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;

/**
 * An attacker who reads everything that is public while answers come in finds nothing of fewer
 * people than the least number. The same attacker finds single answers in the live view, so the
 * test can fail.
 */
class PublicFiguresIT {

  private static final World WORLD = World.shared();
  private static final String SIPAS = "SIPAS-2023";
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final long LEAST = 5;
  private static final int AGENCIES = 6;
  private static final List<String> DAYS = List.of("2026-02-10", "2026-03-10", "2026-04-10");

  private final SplittableRandom random = new SplittableRandom(20_261_126);
  private final Attacker attacker = new Attacker();
  private final List<Posted> posted = new ArrayList<>();
  private final List<Posted> corrected = new ArrayList<>();
  private long next;

  /** An answer that came in. */
  private record Posted(Survey survey, UUID id, String agency, Instant at) {

    String month() {
      return at.toString().substring(0, 7);
    }
  }

  @BeforeAll
  static void aProvinceOfItsOwn() {
    WORLD.loadSampleProvince();
    var rows =
        new StringBuilder(
            """
            code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors
            X8,Tỉnh bị dò,,X8,,province,,2020-01-01,,
            """);
    for (int i = 1; i <= AGENCIES; i++) {
      rows.append("X8.%d,Sở %d,,S%d,,department,X8,2020-01-01,,%n".formatted(i, i, i));
    }
    var answer = Http.csv(WORLD.scoring("/agencies"), WORLD.userToken("noivu"), rows.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whatIsPublicTellsNothingOfFewerPeopleThanTheLeast() throws Exception {
    var one = Survey.open(WORLD, "E2E-ATTACK-1");
    var other = Survey.open(WORLD, "E2E-ATTACK-2");
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(12)) {
        case 0 -> correct();
        case 1 -> withdraw();
        default -> post(random.nextBoolean() ? one : other);
      }
      readEverythingOf("X8." + (1 + random.nextInt(AGENCIES)));
      if (i == 150) {
        settle();
        assertThat(freeze()).isEqualTo(201);
      }
      if (i == 200) {
        settle();
        other.decide(false);
      }
      if (i == 230) {
        other.decide(true);
      }
    }
    settle();
    readAll();
    var before = publicBytes();
    rebuild();
    readAll();

    assertThat(publicBytes()).as("a rebuild decides nothing again").isEqualTo(before);
    assertThat(attacker.found()).hasSizeGreaterThan(10);
    assertThat(attacker.found())
        .filteredOn(found -> found.isolatesFewerThan(LEAST))
        .as("sums of fewer than %d people".formatted(LEAST))
        .isEmpty();
    nothingPublicIsOlderThanTheTimeOfTwoGroups();
  }

  @Test
  void theSameAttackerFindsSingleAnswersInTheLiveViewWhichNobodyElseMayRead() {
    var survey = Survey.open(WORLD, "E2E-ATTACK-LIVE");
    var insider = new Attacker();
    var month = "2026-07";
    for (int i = 0; i < 12; i++) {
      var answers = survey.randomAnswers(random);
      var body = survey.body(new UUID(0x41_11, i), "X8.6", at("2026-07-10", i), answers);
      assertThat(accepted(survey, body)).isTrue();
      int n = i + 1;
      await().atMost(LONG).until(() -> WORLD.live(SIPAS, "X8.6", month).path("n").asInt() == n);
      insider.see("X8.6", WORLD.live(SIPAS, "X8.6", month));
    }

    assertThat(insider.found()).hasSize(12).allMatch(Attacker.Found::isOnePerson);
    var live = WORLD.reporting("/live/indexes/%s/agencies/X8.6?period=%s".formatted(SIPAS, month));
    var head = Tokens.of(new TestAccount("agency-approver", "X8.6"));
    assertThat(Http.get(live).status()).isEqualTo(401);
    assertThat(Http.get(live, head).status()).isEqualTo(403);
  }

  private void post(Survey survey) {
    var agency = "X8." + (1 + often(AGENCIES));
    var at = at(DAYS.get(often(DAYS.size())), random.nextInt(600));
    var id = new UUID(0x41_10, next++);
    assertThat(accepted(survey, survey.body(id, agency, at, survey.randomAnswers(random))))
        .isTrue();
    posted.add(new Posted(survey, id, agency, at));
  }

  /** A number below the bound, the smaller the more often: so that groups come together. */
  private int often(int bound) {
    return Math.min(random.nextInt(bound), random.nextInt(bound));
  }

  /** Into another agency and another month, with other answers. */
  private void correct() {
    if (posted.isEmpty()) {
      return;
    }
    var old = posted.remove(random.nextInt(posted.size()));
    var agency = "X8." + (1 + random.nextInt(AGENCIES));
    var at = at(DAYS.get(random.nextInt(DAYS.size())), random.nextInt(600));
    var body =
        old.survey()
            .body(old.id(), agency, at, old.survey().randomAnswers(random))
            .replaceFirst("\"id\":\"[^\"]*\"", "\"reason\":\"WRONG_AGENCY\"");
    var answer =
        Http.putIf("\"1\"", old.survey().url() + "/" + old.id(), WORLD.userToken("quantri"), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    corrected.add(new Posted(old.survey(), old.id(), agency, at));
  }

  private void withdraw() {
    if (posted.isEmpty()) {
      return;
    }
    var old = posted.remove(random.nextInt(posted.size()));
    var url = old.survey().url() + "/" + old.id() + "?reason=CONSENT_WITHDRAWN";
    assertThat(Http.deleteIf("\"1\"", url, WORLD.userToken("quantri")).status()).isEqualTo(200);
  }

  /** The agency's own months are the finest that is public: everything else is a sum of them. */
  private void readEverythingOf(String agency) {
    for (var day : DAYS) {
      read(agency, day.substring(0, 7), "");
    }
    var history =
        Http.get(
                WORLD.reporting(
                    "/indexes/%s/agencies/%s/history?period=2026".formatted(SIPAS, agency)))
            .json();
    for (var point : history.path("points")) {
      assertThat(point.path("n").asLong()).matches(n -> n == 0 || n >= LEAST);
    }
  }

  private void read(String agency, String period, String more) {
    var tree =
        Http.get(
            WORLD.reporting(
                "/indexes/%s/agencies/%s?period=%s%s".formatted(SIPAS, agency, period, more)));
    if (tree.status() == 200) {
      attacker.see(agency + ' ' + period, tree.json());
    }
  }

  private void readAll() {
    for (int i = 1; i <= AGENCIES; i++) {
      readEverythingOf("X8." + i);
      read("X8." + i, "2026-02", "&revision=0");
      read("X8." + i, "2026-02", "");
    }
  }

  /** What everybody reads of the province, its agencies and all their periods. */
  private static List<String> publicBytes() {
    var all = new ArrayList<String>();
    for (var agency : List.of("X8", "X8.1", "X8.2", "X8.3", "X8.4", "X8.5", "X8.6")) {
      for (var period : List.of("2026-02", "2026-03", "2026-04", "2026-Q1", "2026")) {
        var url = "/indexes/%s/agencies/%s?period=%s".formatted(SIPAS, agency, period);
        all.add(Http.get(WORLD.reporting(url)).body());
      }
    }
    return all;
  }

  /** Of an agency's month at most two groups less one wait in each of the two campaigns. */
  private void nothingPublicIsOlderThanTheTimeOfTwoGroups() {
    for (int i = 1; i <= AGENCIES; i++) {
      for (var day : DAYS) {
        var month = day.substring(0, 7);
        long live = WORLD.live(SIPAS, "X8." + i, month).path("n").asLong();
        long open = WORLD.index(SIPAS, "X8." + i, month).path("n").asLong();
        assertThat(live - open).isLessThanOrEqualTo(2 * (2 * LEAST - 1));
      }
    }
  }

  private void settle() {
    await()
        .atMost(LONG)
        .until(
            () ->
                WORLD.live(SIPAS, "X8", "2026-02").path("n").asLong()
                    == Stream.concat(posted.stream(), corrected.stream())
                        .filter(one -> one.month().equals("2026-02"))
                        .count());
    await().atMost(LONG).until(() -> new Steadiness(WORLD).isPublished());
  }

  private static int freeze() {
    var body =
        """
        {"id":"%s","index":"%s","period":"2026-02","reason":"Giữa chừng"}"""
            .formatted(UUID.randomUUID(), SIPAS);
    return await()
        .atMost(LONG)
        .until(
            () -> Http.post(WORLD.scoring("/freezes"), WORLD.userToken("noivu"), body).status(),
            status -> status != 503);
  }

  private static void rebuild() {
    var token = WORLD.userToken("quantri");
    var begun = Http.post(WORLD.scoring("/rebuilds"), token, "{\"mode\":\"REPLACE\"}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    var id = begun.json().path("rebuild").path("id").asText();
    await()
        .atMost(LONG)
        .until(
            () ->
                Http.get(WORLD.scoring("/rebuilds/" + id), token)
                    .json()
                    .path("rebuild")
                    .path("state")
                    .asText()
                    .equals("DONE"));
    await().atMost(LONG).until(() -> new Steadiness(WORLD).isPublished());
  }

  private static Instant at(String day, int minute) {
    return Instant.parse(day + "T01:00:00Z").plusSeconds(60L * minute);
  }

  /** A new agency is on its way to the survey service for a moment. */
  private static boolean accepted(Survey survey, String body) {
    return await().atMost(LONG).until(() -> survey.post(body).status(), status -> status != 422)
        == 201;
  }
}
