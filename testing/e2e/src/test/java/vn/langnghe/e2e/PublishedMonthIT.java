package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A month is published, the process that published it is killed, and answers come late: what was
 * published stays as it was, and what comes after is a revision that says so.
 */
class PublishedMonthIT {
  private static final World WORLD = World.shared();
  private static final String SIPAS = "SIPAS-2023";
  private static final String MONTH = "2026-08";
  private static final Instant DAY = Instant.parse("2026-08-10T03:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(60);

  /** Smaller groups are withheld from the public. */
  private static final int ENOUGH = 12;

  @BeforeAll
  static void aProvinceOfItsOwn() {
    WORLD.loadSampleProvince();
    var answer =
        Http.csv(
            WORLD.scoring("/agencies"),
            WORLD.userToken("noivu"),
            """
            code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors
            P8,Tỉnh đã công bố,,P8,,province,,2020-01-01,,
            P8.1,Sở Một,,S1,,department,P8,2020-01-01,,
            P8.2,Sở Hai,,S2,,department,P8,2020-01-01,,
            """);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whatIsPublishedSurvivesADeathAndLateAnswersAreARevision() throws Exception {
    var survey = Survey.open(WORLD, "E2E-PUBLISHED");
    answers(survey, "P8.1", 5, ENOUGH);
    answers(survey, "P8.2", 3, ENOUGH);
    awaitValue("P8.1", "", "100");
    awaitValue("P8.2", "", "0");
    awaitValue("P8", "", "50");
    var tried = tryRank("P8.2", "100");
    assertThat(tried.path("after").path("rank").isNull()).isTrue();
    assertThat(tried.path("unranked").path("need").asInt()).isEqualTo(30);

    var order = UUID.randomUUID();
    assertThat(freeze(order)).isEqualTo(201);
    WORLD.kill("scoring");
    WORLD.start("scoring");

    awaitValue("P8.1", "&revision=0", "100");
    assertThat(freeze(order)).as("the same order again").isEqualTo(200);
    assertThat(isSigned(0)).isTrue();
    var published = score("P8.1", "&revision=0");

    answers(survey, "P8.1", 1, ENOUGH);
    await()
        .atMost(LONG)
        .until(() -> WORLD.live(SIPAS, "P8.1", MONTH).path("n").asInt() == 2 * ENOUGH);
    assertThat(score("P8.1", "&revision=0")).isEqualTo(published);
    assertThat(revise()).isEqualTo(201);

    awaitValue("P8.1", "&revision=1", "50");
    assertThat(score("P8.1", "&revision=0")).isEqualTo(published);
    assertThat(isSigned(1)).isTrue();
    assertThat(changed()).containsExactlyInAnyOrder("P8", "P8.1");
  }

  private static void answers(Survey survey, String agency, int level, int number) {
    var answers = survey.items().stream().collect(Collectors.toMap(item -> item, item -> level));
    for (int i = 0; i < number; i++) {
      var body = survey.body(UUID.randomUUID(), agency, DAY, answers);
      var posted = await().atMost(LONG).until(() -> survey.post(body), PublishedMonthIT::isAnswer);
      assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    }
  }

  /** A new agency is on its way to the survey service for a moment. */
  private static boolean isAnswer(Http.Answer posted) {
    return posted.status() != 422;
  }

  private static JsonNode score(String agency, String more) {
    return Http.get(
            WORLD.reporting(
                "/indexes/%s/agencies/%s?period=%s%s".formatted(SIPAS, agency, MONTH, more)))
        .json();
  }

  private static void awaitValue(String agency, String more, String value) {
    await(agency + more)
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(score(agency, more).path("value").decimalValue())
                    .isEqualByComparingTo(value));
  }

  /** Where the agency would stand with another value. */
  private static JsonNode tryRank(String agency, String value) {
    return Http.get(
            WORLD.reporting(
                "/indexes/%s/agencies/%s/what-if?period=%s&value=%s"
                    .formatted(SIPAS, agency, MONTH, value)))
        .json();
  }

  private static int freeze(UUID order) {
    return order(
        "/freezes",
        """
        {"id":"%s","index":"%s","period":"%s","reason":"Công bố tháng 8"}\
        """
            .formatted(order, SIPAS, MONTH));
  }

  private static int revise() {
    return order(
        "/freezes/%s/%s/revisions".formatted(SIPAS, MONTH),
        """
        {"id":"%s","reason":"Phiếu ngoại tuyến đến muộn"}\
        """
            .formatted(UUID.randomUUID()));
  }

  /** Asks again while the evaluation still catches up. */
  private static int order(String path, String body) {
    return await()
        .atMost(LONG)
        .until(
            () -> Http.post(WORLD.scoring(path), WORLD.userToken("noivu"), body).status(),
            status -> status != 503);
  }

  private static boolean isSigned(int revision) throws Exception {
    var of = "/freezes/%s/%s/%d/".formatted(SIPAS, MONTH, revision);
    var pem =
        new String(Http.bytes(WORLD.scoring("/freezes/public-key")), StandardCharsets.US_ASCII);
    var key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(
                    Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
    var signature = Signature.getInstance("Ed25519");
    signature.initVerify(key);
    signature.update(Http.bytes(WORLD.scoring(of + "manifest")));
    return signature.verify(Http.bytes(WORLD.scoring(of + "signature")));
  }

  /** Agencies of this province whose value the revision changed. */
  private static List<String> changed() {
    var changes =
        Http.get(WORLD.scoring("/freezes/%s/%s/1/changes".formatted(SIPAS, MONTH))).json();
    return changes.findValuesAsText("agency").stream()
        .filter(agency -> agency.startsWith("P8"))
        .toList();
  }
}
