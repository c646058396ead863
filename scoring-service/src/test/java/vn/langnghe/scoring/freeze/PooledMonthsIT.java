package vn.langnghe.scoring.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.scoring.freeze.FreezeScene.SIPAS;
import static vn.langnghe.scoring.freeze.FreezeScene.answer;
import static vn.langnghe.scoring.freeze.FreezeScene.awaitResponses;
import static vn.langnghe.scoring.freeze.FreezeScene.freeze;
import static vn.langnghe.scoring.freeze.FreezeScene.released;
import static vn.langnghe.scoring.freeze.FreezeScene.revise;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Event;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

/** Months of few answers each become public together when a longer period is frozen. */
@QuarkusTest
@WithPlatform
class PooledMonthsIT {

  @Inject Database database;

  @Test
  void monthsOfFewAnswersArePublicTogetherAndNeverOneByOne() {
    World.province("FP", 2);
    World.send(some(3, "FP.1", "2023-11-10T03:00:00Z", 5));
    World.send(some(4, "FP.1", "2023-12-10T03:00:00Z", 5));
    World.send(some(4, "FP.2", "2023-11-10T03:00:00Z", 1));
    awaitResponses("FP", "2023-Q4", 11);

    assertThat(freeze(UUID.randomUUID(), "2023-Q4", "Kết quả quý").statusCode()).isEqualTo(201);

    assertThat(World.current(World.frozen(SIPAS, "FP.1", "2023-Q4", 0)).n()).isEqualTo(7);
    assertThat(World.current(World.frozen(SIPAS, "FP", "2023-Q4", 0)).n()).isEqualTo(7);
    assertThat(World.score(World.frozen(SIPAS, "FP.2", "2023-Q4", 0))).isEmpty();
    assertThat(released("FP.1", "2023").n()).isEqualTo(7);
    assertThat(month("FP.1", "2023-11")).isEmpty();

    // A month that is public with others is never cut by itself, however many come late.
    World.send(some(12, "FP.1", "2023-12-11T03:00:00Z", 1));
    awaitResponses("FP.1", "2023-Q4", 19);
    assertThat(month("FP.1", "2023-12")).isEmpty();
    assertThat(released("FP.1", "2023-Q4").n()).isEqualTo(7);

    assertThat(revise(UUID.randomUUID(), "2023-Q4", "Phiếu đến muộn").statusCode()).isEqualTo(201);
    assertThat(World.current(World.frozen(SIPAS, "FP.1", "2023-Q4", 1)).n()).isEqualTo(19);
    assertThat(unitsOf("FP.1")).containsExactly("2023-11 in 2023-Q4", "2023-12 in 2023-Q4");
  }

  private List<String> unitsOf(String agency) {
    return database.list(
        """
        select u.month / 100 || '-' || u.month % 100 || ' in ' || p.pooled as line
          from release_unit u join release_unit p on p.id = u.pool where u.agency = ? order by u.month
        """,
        row -> row.text("line"), agency);
  }

  private static List<ScoreKey> month(String agency, String month) {
    var key = ScoreKey.released(SIPAS, agency, Period.of(month));
    return World.score(key).stream().filter(score -> score.n() > 0).map(score -> key).toList();
  }

  private static List<Event> some(int count, String agency, String at, int level) {
    return Stream.generate(() -> answer(agency, at, level)).limit(count).toList();
  }
}
