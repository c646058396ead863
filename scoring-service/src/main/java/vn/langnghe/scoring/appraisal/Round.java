package vn.langnghe.scoring.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * A round with everything that was ever said of its deadlines, and where its files stand.
 *
 * @param index index code
 * @param period a year
 * @param deadlines first the opening's, then extensions, in their order
 * @param files files that were begun, by agency
 */
@Schema(description = "Đợt chấm điểm. / A round of self-scoring and appraisal.")
public record Round(String index, Period period, List<Deadline> deadlines, List<FileLine> files) {

  public Round {
    deadlines = List.copyOf(deadlines);
    files = List.copyOf(files);
  }

  /**
   * The last day of a stage.
   *
   * @param agency null for all agencies
   * @param stage the stage that ends
   * @param due last day, in Việt Nam
   * @param reason why, empty for the opening's
   * @param setAt when it was said
   * @param setBy account
   */
  public record Deadline(
      @Nullable String agency,
      Stage stage,
      LocalDate due,
      String reason,
      Instant setAt,
      String setBy) {

    boolean concerns(Stage asked, String code) {
      return stage == asked && (agency == null || agency.equals(code));
    }
  }

  /** Where one agency's file stands. */
  public record FileLine(String agency, Stage stage, @Nullable LocalDate filedOn) {}

  /** The newest day said to all, or to the agency where that is later. */
  LocalDate due(Stage stage, String agency) {
    var toAll = LocalDate.MIN;
    var toOne = LocalDate.MIN;
    for (var deadline : deadlines) {
      if (deadline.concerns(stage, agency)) {
        if (deadline.agency() == null) {
          toAll = deadline.due();
        } else {
          toOne = deadline.due();
        }
      }
    }
    return toAll.isAfter(toOne) ? toAll : toOne;
  }
}
