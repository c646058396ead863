package vn.langnghe.scoring.appraisal.round;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.appraisal.record.Stage;

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
