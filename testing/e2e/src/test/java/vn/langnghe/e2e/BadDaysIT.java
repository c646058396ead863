package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Repeats, crashes and outages: nothing that was acknowledged is lost, and everything counts once.
 */
class BadDaysIT {
  private static final World WORLD = World.shared();
  private static final Instant DAY = Instant.parse("2026-11-20T03:00:00Z");

  @BeforeAll
  static void theSampleProvinceIsLoaded() {
    WORLD.loadSampleProvince();
  }

  @Test
  void theSameAnswerPostedFiveTimesAtOnceCountsOnceAndAnotherContentIsRefused() throws Exception {
    var agency = "H21.02";
    var survey = Survey.open(WORLD, "E2E-REPEAT");
    var random = new SplittableRandom(5);
    var body = survey.body(new UUID(3, 1), agency, DAY, survey.randomAnswers(random));
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Http.Answer>> posts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        posts.add(threads.submit(() -> survey.post(body)));
      }
      for (Future<Http.Answer> post : posts) {
        statuses.add(post.get().status());
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200, 200);

    var other = survey.post(survey.body(new UUID(3, 1), agency, DAY, survey.randomAnswers(random)));
    assertThat(other.status()).isEqualTo(409);

    assertThat(
            survey
                .post(survey.body(new UUID(3, 2), agency, DAY, survey.randomAnswers(random)))
                .status())
        .isEqualTo(201);
    awaitN(agency, 2);
  }

  @Test
  void anAnswerCommittedBeforeACrashIsPublishedAfterTheRestartAndCountedOnce() {
    var agency = "H21.19";
    var survey = Survey.open(WORLD, "E2E-CRASH");
    var random = new SplittableRandom(9);
    WORLD.stop("kafka");
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var body = survey.body(new UUID(4, i), agency, DAY, survey.randomAnswers(random));
      bodies.add(body);
      assertThat(survey.post(body).status()).isEqualTo(201);
    }
    WORLD.kill("survey");
    WORLD.start("kafka");
    WORLD.start("survey");
    awaitN(agency, 20);
    bodies.forEach(body -> assertThat(survey.post(body).status()).isEqualTo(200));
    assertThat(
            survey
                .post(survey.body(new UUID(4, 99), agency, DAY, survey.randomAnswers(random)))
                .status())
        .isEqualTo(201);
    awaitN(agency, 21);
  }

  @Test
  void twentySecondsWithoutTheBrokerLoseNothingThatWasAcknowledged() throws Exception {
    var agency = "H21.05";
    var survey = Survey.open(WORLD, "E2E-OUTAGE");
    Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    var running = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        long high = 50L + client;
        clients.add(
            threads.submit(() -> postUntilStopped(survey, agency, high, running, acknowledged)));
      }
      WORLD.awaitThat(() -> acknowledged.size() > 100);
      WORLD.stop("kafka");
      long back = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      int before = acknowledged.size();
      WORLD.awaitThat(() -> System.nanoTime() > back);
      assertThat(acknowledged.size())
          .as("intake goes on while the broker is away")
          .isGreaterThan(before);
      WORLD.start("kafka");
      running.set(false);
      for (Future<?> client : clients) {
        client.get();
      }
    }
    awaitN(agency, acknowledged.size());
    assertThat(WORLD.liveEqualsRecomputed("SIPAS-2023", agency, "2026")).isTrue();
  }

  private static void postUntilStopped(
      Survey survey, String agency, long high, AtomicBoolean running, Set<UUID> acknowledged) {
    var random = new SplittableRandom(high);
    for (long low = 0; running.get() && low < 20_000; low++) {
      var id = new UUID(high, low);
      if (survey.post(survey.body(id, agency, DAY, survey.randomAnswers(random))).status() == 201) {
        acknowledged.add(id);
      }
    }
  }

  private static void awaitN(String agency, long n) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(WORLD.live("SIPAS-2023", agency, "2026").path("n").asLong())
                    .isEqualTo(n));
  }
}
