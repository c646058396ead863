package vn.langnghe.scoring.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a file stands.
 *
 * @param filedOn day of the agency's approval, in Việt Nam; null while there was none
 */
record AppraisalFile(Stage stage, @Nullable LocalDate filedOn) {

  static final AppraisalFile NEW = new AppraisalFile(Stage.SELF_SCORING, null);
}
