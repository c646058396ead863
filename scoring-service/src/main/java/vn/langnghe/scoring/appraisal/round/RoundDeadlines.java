package vn.langnghe.scoring.appraisal.round;

import java.time.LocalDate;
import java.util.List;
import vn.langnghe.scoring.appraisal.record.Stage;

/**
 * Everything that was ever said of a round's deadlines.
 *
 * @param all first the opening's, then extensions, in their order
 */
public record RoundDeadlines(List<Deadline> all) {

  public RoundDeadlines {
    all = List.copyOf(all);
  }

  /** The newest day said to all, or to the agency where that is later. */
  public LocalDate due(Stage stage, String agency) {
    var toAll = LocalDate.MIN;
    var toOne = LocalDate.MIN;
    for (var deadline : all) {
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
