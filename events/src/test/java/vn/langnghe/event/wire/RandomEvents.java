package vn.langnghe.event.wire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.ReleaseCause;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.ReleasedThrough;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.event.SurveyReleased;
import vn.langnghe.event.Timeliness;
import vn.langnghe.event.Unit;
import vn.langnghe.event.View;

/** Events of every shape that the records allow, the same for the same seed. */
public final class RandomEvents extends RandomValues {

  private final Random random;

  public RandomEvents(Random random) {
    super(random);
    this.random = random;
  }

  public Event next(EventType type) {
    return switch (type) {
      case RESPONSE_SUBMITTED -> response();
      case RESPONSE_SUPERSEDED ->
          new ResponseSuperseded(
              1 + positive(), one(CorrectionReason.values()), instant(), response());
      case RESPONSE_WITHDRAWN ->
          new ResponseWithdrawn(
              id(), 1 + positive(), text(), one(CorrectionReason.values()), instant());
      case CASE_CHANGED -> caseChanged();
      case DOSSIER_TOTALS_REPORTED ->
          new DossierTotalsReported(id(), text(), period(), instant(), counts(), text(), instant());
      case AGENCY_DESCRIBED ->
          new AgencyDescribed(text(), positive(), many(this::spell), many(this::text));
      case INDEX_DEFINED ->
          new IndexDefined(
              text(),
              text(),
              both(),
              both(),
              one(Unit.values()),
              BigDecimal.valueOf(positive(), 2),
              day(),
              orNull(this::day),
              criterion(3),
              orNull(() -> many(this::target)),
              orNull(() -> one(Formula.values())),
              orNull(() -> 1 + random.nextInt(99)));
      case INDEX_SCORED -> scored();
      case SURVEY_RELEASED -> released();
      case ADMISSION_APPLIED ->
          new AdmissionApplied(
              text(), period(), one(View.values()), 1 + positive(), many(this::text));
    };
  }

  private IndexDefined.Target target() {
    return new IndexDefined.Target(
        text(),
        both(),
        orNull(this::text),
        orNull(this::text),
        orNull(this::text),
        BigDecimal.valueOf(random.nextInt(10_001), 2),
        day(),
        orNull(this::day),
        text());
  }

  private ResponseSubmitted response() {
    var answers = new LinkedHashMap<String, @Nullable Integer>();
    many(this::text).forEach(item -> answers.put(item, orNull(() -> 1 + random.nextInt(5))));
    var strata = new LinkedHashMap<String, String>();
    many(this::text).forEach(name -> strata.put(name, text()));
    return new ResponseSubmitted(
        id(),
        text(),
        text(),
        text(),
        one(Estimator.values()),
        one(Channel.values()),
        instant(),
        instant(),
        strata,
        answers);
  }

  private CaseChanged caseChanged() {
    return new CaseChanged(
        id(),
        positive(),
        one(CaseChange.values()),
        one(CaseKind.values()),
        text(),
        orNull(this::text),
        one(Channel.values()),
        text(),
        one(CaseState.values()),
        instant(),
        instant(),
        day(),
        orNull(this::instant),
        orNull(this::instant),
        one(Timeliness.values()),
        orNull(random::nextBoolean),
        random.nextInt(9));
  }

  private IndexScored scored() {
    return new IndexScored(
        new ScoreKey(text(), text(), period(), status()),
        positive(),
        new IndexScored.Content(
            text(),
            instant(),
            random.nextInt(1_000_000),
            orNull(this::decimal),
            decimal(),
            score(3),
            orNull(() -> new IndexScored.Official(decimal(), decimals(), text(), day())),
            orNull(
                () ->
                    new IndexScored.Estimate(
                        decimal(), decimal(), decimal(), decimal(), decimal(), decimal(), text())),
            orNull(this::text),
            new ScoreSources(many(this::text), random.nextInt(3))));
  }

  private SurveyReleased released() {
    var items = new LinkedHashMap<String, List<Long>>();
    many(this::text).forEach(item -> items.put(item, exactly(6)));
    return new SurveyReleased(
        new ReleaseUnit(text(), text(), text(), one(Estimator.values()), period()),
        positive(),
        new ReleasedThrough(instant(), random.nextLong()),
        positive(),
        items,
        exactly(9),
        positive(),
        one(ReleaseCause.values()),
        instant());
  }

  private List<Long> exactly(int count) {
    return IntStream.range(0, count).mapToObj(i -> positive()).toList();
  }

  private ScoreStatus status() {
    return switch (random.nextInt(4)) {
      case 0 -> ScoreStatus.live();
      case 1 -> ScoreStatus.released();
      case 2 -> ScoreStatus.backCast();
      default -> new ScoreStatus.Frozen(random.nextInt(4));
    };
  }

  private AgencyDescribed.Spell spell() {
    return new AgencyDescribed.Spell(
        day(), orNull(this::day), both(), both(), text(), orNull(this::text));
  }

  private IndexDefined.Criterion criterion(int depth) {
    return new IndexDefined.Criterion(
        text(),
        both(),
        orNull(this::decimal),
        orNull(this::both),
        orNull(this::both),
        depth == 0 ? List.of() : many(() -> criterion(depth - 1)));
  }

  private IndexScored.Score score(int depth) {
    return new IndexScored.Score(
        text(),
        orNull(this::decimal),
        orNull(this::decimal),
        one(ScoreState.values()),
        inputs(),
        depth == 0 ? List.of() : many(() -> score(depth - 1)),
        orNull(
            () ->
                new IndexScored.Streams(
                    orNull(this::decimal), orNull(this::decimal), orNull(this::decimal))));
  }

  private Inputs inputs() {
    return new Inputs(
        decimals(),
        orNull(this::answers),
        orNull(this::decimal),
        orNull(this::decimal),
        new Inputs.Adjustment(orNull(this::decimal), orNull(this::decimal), random.nextBoolean()));
  }

  private Inputs.Answers answers() {
    var shares = new LinkedHashMap<Formula, BigDecimal>();
    many(() -> one(Formula.values())).forEach(formula -> shares.put(formula, decimal()));
    return new Inputs.Answers(
        orNull(
            () ->
                LevelCounts.of(
                    positive(), positive(), positive(), positive(), positive(), positive())),
        decimal(),
        shares);
  }

  private Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    Stream.concat(Stream.of("received"), many(this::text).stream())
        .forEach(measure -> counts.put(measure, positive()));
    return counts;
  }
}
