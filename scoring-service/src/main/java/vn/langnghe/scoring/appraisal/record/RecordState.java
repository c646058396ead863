package vn.langnghe.scoring.appraisal.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands.
 *
 * @param filedOn day of the agency's approval, in Việt Nam; null while there was none
 */
public record RecordState(Stage stage, @Nullable LocalDate filedOn) {

  public static final RecordState NEW = new RecordState(Stage.SELF_SCORING, null);
}
