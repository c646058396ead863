package vn.langnghe.scoring.appraisal.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one agency's record stands within its round.
 *
 * @param agency agency code
 * @param stage the stage that runs
 * @param filedOn day of the agency's approval; null while there was none
 */
public record RecordLine(String agency, Stage stage, @Nullable LocalDate filedOn) {}
