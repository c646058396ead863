package vn.langnghe.feedback.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.file.BundledTable;
import vn.langnghe.runtime.file.CsvTable;

/** Reads the limits of the steps. */
public final class DeadlineFile {

  private static final List<String> COLUMNS =
      List.of("step", "amount", "unit", "valid_from", "valid_to", "source", "verified");

  private DeadlineFile() {}

  public static List<Limit> read(String resource) {
    return BundledTable.read(DeadlineFile.class, resource, COLUMNS, DeadlineFile::limit);
  }

  private static Limit limit(CsvTable.Line line) {
    var step = Step.named(line.cell("step"));
    if (Step.unitNamed(line.cell("unit")) != step.unit()) {
      throw new IllegalArgumentException(step + " is counted in " + step.unit());
    }
    return new Limit(
        step,
        Integer.parseInt(line.cell("amount")),
        LocalDate.parse(line.cell("valid_from")),
        dayOrOpen(line.cell("valid_to")),
        line.cell("source"),
        line.flag("verified"));
  }

  private static @Nullable LocalDate dayOrOpen(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
