package vn.langnghe.scoring.appraisal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Value;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.appraisal.record.ClaimBody.ValueBody;

class RecordRulesTest {

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
  void theDayOfTheFileIsAFactOnlyWhereDelayHasAPrice() {
    assertThat(Filing.measures(commune())).containsExactly("file.received-on");
    assertThat(Filing.measures(rubric("PAR-DEPT"))).isEmpty();
    assertThat(Filing.value(null)).isEqualTo(new Value.Never());
  }

  private static Rubric commune() {
    return rubric("NQ57-COMMUNE");
  }

  private static Rubric rubric(String index) {
    return RUBRICS.valid(index, LocalDate.parse("2026-12-31")).orElseThrow();
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
}
