package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A campaign is taken out of an index and in again while somebody reads the ranking without a
 * pause: he never sees it count for some agencies only, and a service that dies on the way changes
 * nothing of that.
 */
class RankingTogetherIT {

  private static final World WORLD = World.shared();
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String MONTH = "2026-05";
  private static final int DEPARTMENTS = 12;
  private static final int ANSWERS = 10;

  private final Set<Set<BigDecimal>> seen = ConcurrentHashMap.newKeySet();
  private final AtomicLong reads = new AtomicLong();
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeAll
  static void aProvinceOfItsOwn() {
    WORLD.loadSampleProvince();
    var rows =
        new StringBuilder(
            """
            code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors
            T7,Tỉnh cùng lúc,,T7,,province,,2020-01-01,,
            """);
    for (int i = 1; i <= DEPARTMENTS; i++) {
      rows.append("T7.%d,Sở %d,,S%d,,department,T7,2020-01-01,,%n".formatted(i, i, i));
    }
    var answer = Http.csv(WORLD.scoring("/agencies"), WORLD.userToken("noivu"), rows.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void nobodySeesACampaignCountForSomeAgenciesOnly() throws InterruptedException {
    var good = Survey.open(WORLD, "E2E-TOGETHER-GOOD");
    var poor = Survey.open(WORLD, "E2E-TOGETHER-POOR");
    answers(good, 5);
    answers(poor, 1);
    awaitAll("50");

    var reader = Thread.ofVirtual().start(this::readWithoutAPause);
    poor.decide(false);
    awaitAll("100");
    poor.decide(true);
    WORLD.kill("reporting");
    WORLD.start("reporting");
    awaitAll("50");
    WORLD.kill("scoring");
    WORLD.start("scoring");
    poor.decide(false);
    awaitAll("100");
    poor.decide(true);
    awaitAll("50");
    over.countDown();
    reader.join();

    assertThat(reads).hasValueGreaterThan(50);
    assertThat(seen)
        .containsExactlyInAnyOrder(Set.of(new BigDecimal("50")), Set.of(new BigDecimal("100")));
    assertThat(ranking().path("campaigns")).hasSize(2);
    assertThat(WORLD.liveEqualsRecomputed("SIPAS-2023", "T7", MONTH)).isTrue();
  }

  private static void answers(Survey survey, int level) {
    var answers = survey.items().stream().collect(Collectors.toMap(item -> item, item -> level));
    for (int department = 1; department <= DEPARTMENTS; department++) {
      for (int i = 0; i < ANSWERS; i++) {
        var at = Instant.parse("2026-05-10T03:00:00Z").plusSeconds(i);
        var body = survey.body(UUID.randomUUID(), "T7." + department, at, answers);
        var posted =
            await().atMost(LONG).until(() -> survey.post(body), answer -> answer.status() != 422);
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
      }
    }
  }

  private void readWithoutAPause() {
    while (over.getCount() > 0) {
      try {
        seen.add(values(ranking()));
        reads.incrementAndGet();
      } catch (RuntimeException away) {
        Thread.onSpinWait();
      }
    }
  }

  private static JsonNode ranking() {
    var answer = Http.get(WORLD.reporting("/indexes/SIPAS-2023/ranking?parent=T7&period=" + MONTH));
    if (answer.status() != 200) {
      throw new IllegalStateException("not there: " + answer.status());
    }
    return answer.json();
  }

  /** Every value of a ranking once. */
  private static Set<BigDecimal> values(JsonNode ranking) {
    return StreamSupport.stream(ranking.path("rows").spliterator(), false)
        .map(row -> row.path("value").decimalValue().stripTrailingZeros())
        .map(value -> new BigDecimal(value.toPlainString()))
        .collect(Collectors.toSet());
  }

  private static void awaitAll(String value) {
    await(value)
        .atMost(LONG)
        .ignoreExceptions()
        .until(() -> values(ranking()).equals(Set.of(new BigDecimal(value))));
  }
}
