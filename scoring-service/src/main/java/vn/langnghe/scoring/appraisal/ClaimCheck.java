package vn.langnghe.scoring.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Value;
import vn.langnghe.index.rubric.Measures;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.appraisal.record.ClaimBody;

/** Says everything that is wrong with a claim at once. */
final class ClaimCheck {

  /** No rubric gives or takes more for one criterion; bounds what has no maximum of its own. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private static final int MOST_DECIMALS = 4;

  private final Measures measures;
  private final Set<String> used;

  ClaimCheck(Measures measures, Set<String> used) {
    this.measures = measures;
    this.used = used;
  }

  List<FieldError> faults(Criterion.Leaf leaf, ClaimBody body) {
    return switch (body.claim().orElse(null)) {
      case null ->
          List.of(
              FieldError.of(
                  "claim",
                  "exactly-one",
                  "Cần đúng một trong ba: points, inputs, notApplicable; mỗi số liệu có đúng một giá"
                      + " trị.",
                  "Exactly one of points, inputs and notApplicable is needed, and one value for each"
                      + " input."));
      case Claim.Points(var points) -> points(points, leaf.maximum());
      case Claim.Inputs(var values) -> inputs(values);
      case Claim.NotApplicable() -> List.of();
    };
  }

  private static List<FieldError> points(BigDecimal points, @Nullable BigDecimal maximum) {
    var most = maximum == null ? MOST : maximum;
    boolean fine =
        points.signum() >= 0
            && points.compareTo(most) <= 0
            && points.stripTrailingZeros().scale() <= MOST_DECIMALS;
    return fine
        ? List.of()
        : List.of(
            FieldError.of(
                "claim.points",
                "points-out-of-range",
                "Điểm từ 0 đến " + most.toPlainString() + ", nhiều nhất 4 chữ số thập phân.",
                "From 0 to " + most.toPlainString() + ", with at most 4 decimals."));
  }

  private List<FieldError> inputs(Map<String, Value> values) {
    var faults = new ArrayList<FieldError>();
    if (values.isEmpty()) {
      faults.add(
          FieldError.of("claim.inputs", "no-inputs", "Chưa có số liệu nào.", "There is no value."));
    }
    values.forEach(
        (measure, value) -> {
          var known = used.contains(measure) ? measures.find(measure).orElse(null) : null;
          if (known == null) {
            faults.add(
                FieldError.of(
                    "claim.inputs." + measure,
                    "unknown-measure",
                    "Bộ tiêu chí không dùng số đo này.",
                    "The rubric uses no such measure."));
          } else if (!known.takes(value)) {
            faults.add(
                FieldError.of(
                    "claim.inputs." + measure,
                    "wrong-value",
                    "Giá trị không đúng kiểu của số đo.",
                    "The value is not of the measure's type."));
          }
        });
    return faults;
  }
}
