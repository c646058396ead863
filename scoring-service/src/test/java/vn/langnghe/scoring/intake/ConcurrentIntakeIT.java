package vn.langnghe.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Estimator;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

/** A rebalance hands a batch to another instance while the first one still stores it. */
@QuarkusTest
@WithPlatform
class ConcurrentIntakeIT {

  private static final int RESPONSES = 600;

  @Inject SurveyIntake intake;
  @Inject Database database;

  @Test
  void overlappingBatchesOfTwoInstancesCountEveryResponseOnce() throws Exception {
    var responses = new ArrayList<SurveyFact>();
    for (int i = 0; i < RESPONSES; i++) {
      responses.add(
          intake.read(
              World.response(
                  "R1." + (i % 7),
                  Estimator.PULSE,
                  Instant.parse("2026-03-10T03:00:00Z"),
                  World.answers(item -> 4))));
    }
    var instances = new ArrayList<Callable<Boolean>>();
    for (int seed = 0; seed < 4; seed++) {
      var shuffled = new ArrayList<>(responses);
      Collections.shuffle(shuffled, new Random(seed));
      instances.add(
          () -> {
            for (int from = 0; from < RESPONSES; from += 200) {
              var batch = shuffled.subList(from, from + 200);
              database.inTransaction(() -> intake.apply(batch));
            }
            return true;
          });
    }

    try (var threads = Executors.newFixedThreadPool(instances.size())) {
      for (var done : threads.invokeAll(instances)) {
        assertThat(done.get(1, TimeUnit.MINUTES)).isTrue();
      }
    }

    assertThat(count("sum(responses)::bigint", "survey_cell c")).isEqualTo(RESPONSES);
    assertThat(count("count(*)", "survey_fact c")).isEqualTo(RESPONSES);
    assertThat(count("sum((select sum(n) from unnest(counts) n))::bigint", "survey_cell c"))
        .isEqualTo(RESPONSES * 39L);
  }

  private long count(String what, String table) {
    return database
        .first(
            "select "
                + what
                + " as n from "
                + table
                + " join release_unit u on u.id = c.unit where agency like 'R1.%'",
            row -> row.count("n"))
        .orElseThrow();
  }
}
