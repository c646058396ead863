package vn.langnghe.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Value;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.appraisal.ClaimBody.ValueBody;
import vn.langnghe.scoring.appraisal.Round.Deadline;

class AppraisalRulesTest {

  private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
  private static final Rubrics RUBRICS = new Rubrics();

  @Test
  void aClaimIsExactlyOneThing() {
    var both = new ClaimBody(BigDecimal.ONE, null, true);
    var none = new ClaimBody(null, null, false);
    var halfAValue =
        new ClaimBody(null, Map.of("m", new ValueBody(null, null, true, "A", null)), null);

    assertThat(both.claim()).isEmpty();
    assertThat(none.claim()).isEmpty();
    assertThat(halfAValue.claim()).isEmpty();
    assertThat(inputs("m", day("2026-01-20")).claim())
        .contains(new Claim.Inputs(Map.of("m", new Value.Day(LocalDate.parse("2026-01-20")))));
  }

  @Test
  void whatASideDeclaresForOneCriterionItsOtherCriteriaKnow() {
    var joined =
        Declarations.joined(
            Map.of("A", inputs("m", yes()), "B", inputs("n", yes()), "C", points("1")));

    var both = new Claim.Inputs(Map.of("m", new Value.YesNo(true), "n", new Value.YesNo(true)));
    assertThat(joined)
        .isEqualTo(Map.of("A", both, "B", both, "C", new Claim.Points(BigDecimal.ONE)));
  }

  @Test
  void aCriterionsOwnValueGoesBeforeThatOfAnother() {
    var joined =
        Declarations.joined(
            Map.of("A", inputs("m", day("2026-01-01")), "B", inputs("m", day("2026-02-02"))));

    assertThat(joined.get("A"))
        .isEqualTo(new Claim.Inputs(Map.of("m", new Value.Day(LocalDate.parse("2026-01-01")))));
  }

  @Test
  void everyValueIsCheckedAgainstItsMeasure() {
    var rubric = commune();
    var check = new ClaimCheck(RUBRICS.measures(), RUBRICS.measuresOf(rubric));
    var leaf = leaf(rubric, "I.1");

    assertThat(check.faults(leaf, inputs("plan.issued-on", day("2026-01-20")))).isEmpty();
    assertThat(codes(check, leaf, inputs("plan.issued-on", yes()))).containsExactly("wrong-value");
    assertThat(codes(check, leaf, inputs("moon.phase", yes()))).containsExactly("unknown-measure");
    assertThat(codes(check, leaf, points("3.01"))).containsExactly("points-out-of-range");
    assertThat(codes(check, leaf, points("-1"))).containsExactly("points-out-of-range");
    assertThat(codes(check, leaf, points("1.00001"))).containsExactly("points-out-of-range");
    assertThat(check.faults(leaf, points("3.00"))).isEmpty();
  }

  @Test
  void theDayOfTheFileIsAFactOnlyWhereDelayHasAPrice() {
    assertThat(Filing.measures(commune())).containsExactly("file.received-on");
    assertThat(Filing.measures(rubric("PAR-DEPT"))).isEmpty();
    assertThat(Filing.value(null)).isEqualTo(new Value.Never());
  }

  @Test
  void anExtensionForOneAgencyLeavesTheOthersAlone() {
    var round =
        round(
            deadline(null, "2026-12-10"),
            deadline("H21.17", "2026-12-15"),
            deadline(null, "2026-12-12"));

    assertThat(round.due(Stage.SELF_SCORING, "H21.17")).isEqualTo("2026-12-15");
    assertThat(round.due(Stage.SELF_SCORING, "H21.16")).isEqualTo("2026-12-12");
  }

  @ParameterizedTest
  @EnumSource(Move.class)
  void nobodyMovesAFileForBothSides(Move move) {
    var officer = new Who("a", Set.of(Actor.values()), true, "H21.17");
    var homeAffairs = new Who("b", Set.of(Actor.values()), true, null);

    assertThat(officer.acts(move.actor(), "H21.17"))
        .isNotEqualTo(homeAffairs.acts(move.actor(), "H21.17"));
    assertThat(officer.acts(move.actor(), "H21.16")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void eachSideSeesTheOtherWhenTheStageIsOver(Stage now) {
    var self = entry(Stage.SELF_SCORING, new Said.Self(points("1"), "", List.of()));
    var first = entry(Stage.APPRAISAL_1, new Said.Appraised(points("1"), ""));

    assertThat(Reader.APPRAISERS.sees(self, now)).isEqualTo(now != Stage.SELF_SCORING);
    assertThat(Reader.AGENCY.sees(first, now)).isEqualTo(Stage.APPRAISAL_1.isBefore(now));
    assertThat(Reader.PUBLIC.mayOpen(now)).isEqualTo(now == Stage.FIXED);
  }

  @Test
  void aFileIsWhatItsBytesSay() {
    assertThat(MediaTypes.taken("Application/PDF; charset=x")).contains("application/pdf");
    assertThat(MediaTypes.taken("image/svg+xml")).isEmpty();
    assertThat(MediaTypes.matches("application/pdf", ascii("%PDF-1.4"))).isTrue();
    assertThat(MediaTypes.matches("application/pdf", ascii("<html>"))).isFalse();
    assertThat(MediaTypes.matches("application/pdf", new byte[0])).isFalse();
    assertThat(MediaTypes.matches("image/jpeg", new byte[] {-1, -40, -1, 0})).isTrue();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Rubric commune() {
    return rubric("NQ57-COMMUNE");
  }

  private static Rubric rubric(String index) {
    return RUBRICS.valid(index, LocalDate.parse("2026-12-31")).orElseThrow();
  }

  private static Criterion.Leaf leaf(Rubric rubric, String code) {
    return Objects.requireNonNull(Criteria.leaves(rubric).get(code), code);
  }

  private static List<String> codes(ClaimCheck check, Criterion.Leaf leaf, ClaimBody body) {
    return check.faults(leaf, body).stream().map(fault -> fault.code()).toList();
  }

  private static ClaimBody points(String points) {
    return new ClaimBody(new BigDecimal(points), null, null);
  }

  private static ClaimBody inputs(String measure, ValueBody value) {
    return new ClaimBody(null, Map.of(measure, value), null);
  }

  private static ValueBody day(String day) {
    return new ValueBody(null, LocalDate.parse(day), null, null, null);
  }

  private static ValueBody yes() {
    return new ValueBody(null, null, true, null, null);
  }

  private static Round round(Deadline... deadlines) {
    return new Round("PAR-DEPT", Period.of("2026"), List.of(deadlines), List.of());
  }

  private static Deadline deadline(@Nullable String agency, String due) {
    return new Deadline(agency, Stage.SELF_SCORING, LocalDate.parse(due), "", NOW, "noivu");
  }

  private static Entry entry(Stage stage, Said said) {
    return new Entry(1, stage, "PAKN", said, NOW, "x");
  }
}
