package vn.langnghe.scoring.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.appraisal.evidence.Evidence;
import vn.langnghe.scoring.appraisal.record.Stage;

/**
 * An agency's record as one audience may see it.
 *
 * @param due last day of the stage, null when the record is fixed
 * @param filedOn day of the agency's approval
 * @param lines one per criterion, in the order of the rubric
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Hồ sơ tự chấm và thẩm định. / A file of self-scores and appraisal.")
public record Sheet(
    String index,
    Period period,
    String agency,
    Stage stage,
    @Nullable LocalDate due,
    @Nullable LocalDate filedOn,
    List<Line> lines) {

  /** Everything about one criterion. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String criterion,
      @Nullable StatementView self,
      @Nullable StatementView appraised,
      @Nullable StatementView explained,
      List<Evidence> evidence) {}

  /**
   * One line of the history.
   *
   * @param stage the stage in which it happened
   * @param kind what kind of thing it was
   * @param criterion absent for a move
   * @param move absent unless the file moved
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Event(
      Stage stage,
      String kind,
      @Nullable String criterion,
      @Nullable Transition move,
      StatementView word) {

    static Event of(RecordedStatement recorded, boolean named) {
      return new Event(
          recorded.stage(),
          recorded.statement().kind().name(),
          recorded.criterion().isEmpty() ? null : recorded.criterion(),
          recorded.statement() instanceof Statement.Moved(var move, var note) ? move : null,
          StatementView.of(recorded, named));
    }
  }
}
