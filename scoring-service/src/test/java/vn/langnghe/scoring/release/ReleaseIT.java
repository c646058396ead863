package vn.langnghe.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseCause;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.SurveyReleased;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.DatabaseFailure;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.WithPlatform;

/** What the public sees moves by groups of people, never by one. */
@QuarkusTest
@WithPlatform
class ReleaseIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String SIPAS = "SIPAS-2023";
  private static final String MONTH = "2026-05";
  private static final Codec CODEC = new Codec();

  @Inject Database database;
  @Inject Releases releases;

  @Test
  void nothingIsPublicOfNinePeopleAndFiveAreOfTen() {
    World.province("G1", 1);
    World.send(answers("G1.1", 0, 9, 5));
    awaitLive("G1.1", 9);
    assertThat(World.score(released("G1.1"))).isEmpty();
    assertThat(World.score(released("G1"))).isEmpty();

    World.send(answers("G1.1", 9, 10, 1));

    awaitReleased("G1.1", 5);
    assertThat(World.current(released("G1.1")).value()).isEqualByComparingTo("100");
    assertThat(World.current(released("G1")).n()).isEqualTo(5);
  }

  @Test
  void everyPublicVersionIsAWholeNumberOfGroupsOfTheOldest() {
    World.province("G2", 2);
    for (int i = 0; i < 60; i++) {
      World.send(answers("G2." + (1 + i % 2), i, i + 1, i < 30 ? 5 : 1));
    }
    awaitLive("G2", 60);
    awaitReleased("G2.1", 25);
    awaitReleased("G2.2", 25);

    for (var agency : List.of("G2.1", "G2.2")) {
      assertThat(World.versions(released(agency)))
          .extracting(IndexScored::n)
          .allMatch(n -> n % 5 == 0)
          .isSorted();
      // The oldest 25 of 30: fifteen at level 5, then ten at level 1.
      assertThat(World.current(released(agency)).value()).isEqualByComparingTo("60");
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(World.current(released("G2")).n()).isEqualTo(50));
  }

  @Test
  void whatACampaignGathersIsReleasedByItself() {
    World.province("G3", 1);
    var one = answers("G3.1", 0, 9, 5);
    var other = new ArrayList<Event>();
    answers("G3.1", 0, 9, 1).forEach(answer -> other.add(in("OTHER", answer)));
    World.send(one);
    World.send(other);
    awaitLive("G3.1", 18);

    assertThat(World.score(released("G3.1"))).isEmpty();
    assertThat(announced("TEST", "G3.1")).isEmpty();
    assertThat(announced("OTHER", "G3.1")).isEmpty();
  }

  @Test
  void aCorrectionOfWhatIsPublicWaitsForAGroupAndIsThenCountedOnce() {
    World.province("G4", 1);
    var first = answers("G4.1", 0, 10, 1);
    World.send(first);
    awaitReleased("G4.1", 5);

    World.send(correction((ResponseSubmitted) first.getFirst(), 20, 5));
    awaitLiveValue("G4.1", "10.00");
    assertThat(World.current(released("G4.1")).value()).isEqualByComparingTo("0");

    // With the five that stayed back and the corrected one, four more make ten that wait.
    World.send(answers("G4.1", 30, 34, 1));
    awaitLive("G4.1", 14);

    awaitReleased("G4.1", 9);
    assertThat(World.current(released("G4.1")).value()).isEqualByComparingTo("0");
    var last = announced("TEST", "G4.1").getLast();
    assertThat(last.changed()).isEqualTo(5);
    assertThat(last.n()).isEqualTo(9);
  }

  @Test
  void answersThatComeInAnotherOrderAreNoneTheLessReleased() {
    World.province("G8", 1);
    World.send(answers("G8.1", 20, 32, 5));
    awaitReleased("G8.1", 5);

    World.send(answers("G8.1", 0, 2, 1));
    awaitLive("G8.1", 14);
    assertThat(World.current(released("G8.1")).n()).isEqualTo(5);
    World.send(answers("G8.1", 40, 41, 5));

    // Two came late and eight wait: five go out, the two among them.
    awaitReleased("G8.1", 10);
    assertThat(World.current(released("G8.1")).value()).isEqualByComparingTo("80");
  }

  @Test
  void whereTooFewAreLeftNothingStaysPublic() {
    World.province("G5", 1);
    var first = answers("G5.1", 0, 10, 1);
    World.send(first);
    awaitReleased("G5.1", 5);

    var gone = new ArrayList<Event>();
    for (var answer : first) {
      gone.add(withdrawal((ResponseSubmitted) answer, 40));
    }
    World.send(gone);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(World.current(released("G5.1")).n()).isZero();
              assertThat(World.current(released("G5.1")).value()).isNull();
            });
    assertThat(announced("TEST", "G5.1").getLast().items()).isEmpty();
  }

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

  private static List<SurveyReleased> announced(String campaign, String agency) {
    return Records.shared().all("survey-releases").stream()
        .filter(record -> record.key().startsWith(campaign + "|" + agency + "|"))
        .map(
            record -> {
              try {
                return (SurveyReleased) CODEC.decode(EventType.SURVEY_RELEASED, record.value());
              } catch (PoisonEvent broken) {
                throw new AssertionError(broken);
              }
            })
        .toList();
  }

  private static List<Event> answers(String agency, int from, int to, int level) {
    return IntStream.range(from, to)
        .<Event>mapToObj(
            minute ->
                World.response(agency, Estimator.SAMPLE, at(minute), World.answers(item -> level)))
        .toList();
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-05-10T03:00:00Z").plusSeconds(60L * minute);
  }

  private static ResponseSubmitted in(String campaign, Event answer) {
    var given = (ResponseSubmitted) answer;
    return new ResponseSubmitted(
        given.id(),
        campaign,
        given.questionnaire(),
        given.agency(),
        given.estimator(),
        Channel.PORTAL,
        given.occurredAt(),
        given.receivedAt(),
        given.strata(),
        given.answers());
  }

  private static Event correction(ResponseSubmitted of, int minute, int level) {
    var now =
        new ResponseSubmitted(
            of.id(),
            of.campaign(),
            of.questionnaire(),
            of.agency(),
            of.estimator(),
            of.channel(),
            of.occurredAt(),
            of.receivedAt(),
            of.strata(),
            World.answers(item -> level));
    return new ResponseSuperseded(2, CorrectionReason.ENTRY_ERROR, at(minute), now);
  }

  private static Event withdrawal(ResponseSubmitted of, int minute) {
    return new ResponseWithdrawn(
        of.id(), 2, of.agency(), CorrectionReason.CONSENT_WITHDRAWN, at(minute));
  }

  private static ScoreKey released(String agency) {
    return ScoreKey.released(SIPAS, agency, Period.of(MONTH));
  }

  private static void awaitReleased(String agency, long n) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(World.score(released(agency)).map(IndexScored::n)).contains(n));
  }

  private static void awaitLive(String agency, long n) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(World.score(SIPAS, agency, MONTH).map(IndexScored::n)).contains(n));
  }

  private static void awaitLiveValue(String agency, String value) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        Objects.toString(
                            World.score(SIPAS, agency, MONTH).map(IndexScored::value).orElse(null)))
                    .isEqualTo(value));
  }
}
