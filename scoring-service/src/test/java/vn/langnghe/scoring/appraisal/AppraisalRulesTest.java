package vn.langnghe.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.access.Grant;
import vn.langnghe.scoring.appraisal.record.Audience;
import vn.langnghe.scoring.appraisal.record.Capacity;
import vn.langnghe.scoring.appraisal.record.ClaimBody;
import vn.langnghe.scoring.appraisal.record.ClaimBody.ValueBody;
import vn.langnghe.scoring.appraisal.record.Criteria;
import vn.langnghe.scoring.appraisal.record.Participant;
import vn.langnghe.scoring.appraisal.record.Stage;

class AppraisalRulesTest {

  private static final Rubrics RUBRICS = new Rubrics();

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

  @ParameterizedTest
  @EnumSource(Transition.class)
  void nobodyMovesAFileForBothSides(Transition move) {
    var officer =
        new Participant("a", Set.of(Capacity.values()), true, new Grant.OneAgency("H21.17"));
    var homeAffairs = new Participant("b", Set.of(Capacity.values()), true, new Grant.Province());

    assertThat(officer.acts(move.capacity(), "H21.17"))
        .isNotEqualTo(homeAffairs.acts(move.capacity(), "H21.17"));
    assertThat(officer.acts(move.capacity(), "H21.16")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void eachSideSeesTheOtherWhenTheStageIsOver(Stage now) {
    var self = new Statement.Self(points("1"), "", List.of());
    var first = new Statement.Appraised(points("1"), "");

    assertThat(Audience.APPRAISERS.sees(self.capacity(), Stage.SELF_SCORING, now))
        .isEqualTo(now != Stage.SELF_SCORING);
    assertThat(Audience.AGENCY.sees(first.capacity(), Stage.APPRAISAL_1, now))
        .isEqualTo(Stage.APPRAISAL_1.isBefore(now));
    assertThat(Audience.PUBLIC.mayOpen(now)).isEqualTo(now == Stage.FIXED);
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
}
