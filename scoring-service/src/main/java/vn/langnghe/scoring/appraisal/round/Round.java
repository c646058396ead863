package vn.langnghe.scoring.appraisal.round;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.access.Grant;
import vn.langnghe.scoring.appraisal.record.RecordLine;

/**
 * A round with everything that was ever said of its deadlines, and where its records stand.
 *
 * @param index index code
 * @param period a year
 * @param deadlines first the opening's, then extensions, in their order
 * @param files records that were begun, by agency
 */
@Schema(description = "Đợt chấm điểm. / A round of self-scoring and appraisal.")
public record Round(String index, Period period, List<Deadline> deadlines, List<RecordLine> files) {

  public Round {
    deadlines = List.copyOf(deadlines);
    files = List.copyOf(files);
  }

  /** What concerns the agencies of a grant: no rival sees how far another one is. */
  Round within(Grant grant) {
    return new Round(
        index,
        period,
        deadlines.stream()
            .filter(due -> due.agency() == null || grant.covers(due.agency()))
            .toList(),
        files.stream().filter(file -> grant.covers(file.agency())).toList());
  }
}
