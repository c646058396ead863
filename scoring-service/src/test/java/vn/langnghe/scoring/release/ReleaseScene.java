package vn.langnghe.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.SurveyReleased;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Records;

/** Answers by the minute, and what is public of them. */
final class ReleaseScene {

  static final Duration SOON = Duration.ofSeconds(40);
  static final String SIPAS = "SIPAS-2023";
  static final String MONTH = "2026-05";
  private static final Codec CODEC = new Codec();

  private ReleaseScene() {}

  static List<SurveyReleased> announced(String campaign, String agency) {
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

  static List<Event> answers(String agency, int from, int to, int level) {
    return IntStream.range(from, to)
        .<Event>mapToObj(
            minute ->
                World.response(agency, Estimator.SAMPLE, at(minute), World.answers(item -> level)))
        .toList();
  }

  static Instant at(int minute) {
    return Instant.parse("2026-05-10T03:00:00Z").plusSeconds(60L * minute);
  }

  static ResponseSubmitted in(String campaign, Event answer) {
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

  static Event correction(ResponseSubmitted of, int minute, int level) {
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

  static Event withdrawal(ResponseSubmitted of, int minute) {
    return new ResponseWithdrawn(
        of.id(), 2, of.agency(), CorrectionReason.CONSENT_WITHDRAWN, at(minute));
  }

  static ScoreKey released(String agency) {
    return ScoreKey.released(SIPAS, agency, Period.of(MONTH));
  }

  static void awaitReleased(String agency, long n) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(World.score(released(agency)).map(IndexScored::n)).contains(n));
  }

  static void awaitLive(String agency, long n) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(World.score(SIPAS, agency, MONTH).map(IndexScored::n)).contains(n));
  }

  static void awaitLiveValue(String agency, String value) {
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
