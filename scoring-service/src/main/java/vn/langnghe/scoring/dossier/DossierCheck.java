package vn.langnghe.scoring.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.index.rubric.Measure;
import vn.langnghe.index.rubric.Measure.Source;
import vn.langnghe.index.rubric.Measures;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.problem.FieldError;

/** Counts against the catalogue of measures, the same at the edge and on the topic. */
@ApplicationScoped
public class DossierCheck {

  /** More than any province counts in a year. */
  static final long MOST = 1_000_000_000_000L;

  private final Measures measures;

  public DossierCheck(Rubrics rubrics) {
    this.measures = rubrics.measures();
  }

  public List<FieldError> faults(Map<String, @Nullable Long> counts) {
    var faults = new ArrayList<FieldError>();
    counts.forEach(
        (code, count) -> {
          var field = "counts." + code;
          var measure = measures.find(code);
          if (measure.isEmpty()) {
            faults.add(
                FieldError.of(field, "unknown-measure", "Không có số đo này.", "No such measure."));
          } else if (measure.get().source() == Source.FEEDBACK) {
            faults.add(
                FieldError.of(
                    field,
                    "counted-from-cases",
                    "Số đo này được đếm từ phản ánh, kiến nghị, không báo cáo tay.",
                    "This measure is counted from feedback cases, never reported."));
          } else if (measure.get().source() == Source.DECLARED) {
            faults.add(
                FieldError.of(
                    field,
                    "declared-in-self-scoring",
                    "Số đo này do cơ quan khai khi tự chấm, kèm minh chứng.",
                    "This measure is declared in self-scoring, with evidence."));
          } else if (count == null || count < 0 || count > MOST) {
            faults.add(
                FieldError.of(
                    field,
                    "out-of-range",
                    "Phải là số nguyên từ 0 đến " + MOST + ".",
                    "Must be a whole number from 0 to " + MOST + "."));
          } else {
            part(counts, measure.get(), count).ifPresent(faults::add);
          }
        });
    return faults;
  }

  /** A part is never larger than its whole, where one report tells both. */
  private static Optional<FieldError> part(
      Map<String, @Nullable Long> counts, Measure measure, long count) {
    var whole = measure.partOf() == null ? null : counts.get(measure.partOf());
    return whole == null || count <= whole
        ? Optional.empty()
        : Optional.of(
            FieldError.of(
                "counts." + measure.code(),
                "part-above-whole",
                "Phần không được lớn hơn tổng " + measure.partOf() + ".",
                "A part cannot be larger than its whole, " + measure.partOf() + "."));
  }

  /** Refuses a report on the topic that the edge would have refused. */
  public DossierTotalsReported acceptable(DossierTotalsReported report) throws PoisonEvent {
    var faults = faults(report.counts());
    if (!faults.isEmpty()) {
      var first = faults.getFirst();
      throw new PoisonEvent(
          PoisonEvent.Reason.REFUSED, first.field() + ": " + first.message().en());
    }
    return report;
  }
}
