package vn.langnghe.scoring.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.scoring.release.ReleaseScene.SOON;
import static vn.langnghe.scoring.release.ReleaseScene.announced;
import static vn.langnghe.scoring.release.ReleaseScene.answers;
import static vn.langnghe.scoring.release.ReleaseScene.awaitLive;
import static vn.langnghe.scoring.release.ReleaseScene.awaitReleased;
import static vn.langnghe.scoring.release.ReleaseScene.correction;
import static vn.langnghe.scoring.release.ReleaseScene.released;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.ReleaseCause;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.DatabaseFailure;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** A release is a fact of its own: announced, kept, counted again, decided once. */
@QuarkusTest
@WithPlatform
class ReleaseRecordIT {

  @Inject Database database;
  @Inject Releases releases;

  @Test
  void aReleaseIsAnnouncedAsItIsKept() {
    World.province("G6", 1);
    World.send(answers("G6.1", 0, 12, 4));
    awaitReleased("G6.1", 5);

    var release = announced("TEST", "G6.1").getLast();

    assertThat(release.cause()).isEqualTo(ReleaseCause.GROUP);
    assertThat(release.sequence()).isEqualTo(announced("TEST", "G6.1").size());
    assertThat(release.items()).hasSize(39).containsEntry("I.A.1", List.of(0L, 0L, 0L, 0L, 5L, 0L));
    assertThat(release.moments().getFirst()).isEqualTo(5);
  }

  @Test
  void aDatabaseThatLostItsReleasesTakesThemFromTheTopicAndDecidesNoneAgain() {
    World.province("G7", 1);
    World.send(answers("G7.1", 0, 13, 5));
    awaitReleased("G7.1", 5);
    var before = kept("G7.1");
    var topic = announced("TEST", "G7.1");
    database.update(
        "delete from survey_release where unit in (select id from release_unit where agency = 'G7.1')");

    releases.restore(topic);
    assertThat(kept("G7.1")).isEqualTo(before);

    // Thirteen came, five are public, eight wait: two more make ten, and the next five go out.
    World.send(answers("G7.1", 50, 52, 1));
    awaitReleased("G7.1", 10);
    assertThat(World.current(released("G7.1")).value()).isEqualByComparingTo("100");
  }

  @Test
  void everyReleaseIsThatOfItsAnswersUntilOneOfThemChanges() {
    World.province("G9", 1);
    var sent = answers("G9.1", 0, 23, 4);
    World.send(sent);
    awaitReleased("G9.1", 15);
    assertThat(findings("G9.1")).containsExactly("EQUAL");

    World.send(correction((ResponseSubmitted) sent.getFirst(), 60, 1));
    awaitLive("G9.1", 23);
    await().atMost(SOON).until(() -> findings("G9.1").equals(List.of("CHANGED_SINCE")));

    database.update(
        """
        update survey_release set stale = false, totals[5] = totals[5] + 1
         where unit in (select id from release_unit where agency = 'G9.1')
        """);
    assertThat(findings("G9.1")).containsExactly("DIFFERENT");
  }

  @Test
  void theLeastNumberNeverFalls() {
    assertThatThrownBy(() -> database.update("update release_minimum set least = 4"))
        .isInstanceOf(DatabaseFailure.class);
    assertThatThrownBy(
            () -> database.update("insert into release_minimum (fact, least) values ('X', 1)"))
        .isInstanceOf(DatabaseFailure.class);
  }

  private List<String> kept(String agency) {
    return database.list(
        """
        select (to_jsonb(r) - 'stale' - 'totals')::text as line
          from survey_release r join release_unit u on u.id = r.unit where u.agency = ?
        """,
        row -> row.text("line"),
        agency);
  }

  private static List<String> findings(String agency) {
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .get("/api/v1/audit/releases?agency=" + agency + "&period=2026")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("finding");
  }
}
