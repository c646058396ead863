package vn.langnghe.feedback.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.data.DataFile;

/** Reads the limits of the steps. */
public final class DeadlineFile {

  private static final List<String> COLUMNS =
      List.of("step", "amount", "unit", "valid_from", "valid_to", "source", "verified");

  private DeadlineFile() {}

  public static List<Limit> read(String resource) {
    return DataFile.read(resource, COLUMNS).stream().map(DeadlineFile::limit).toList();
  }

  private static Limit limit(DataFile.Line line) {
    var step = Step.named(line.text("step"));
    if (Step.unitNamed(line.text("unit")) != step.unit()) {
      throw new IllegalArgumentException(line.place() + step + " is counted in " + step.unit());
    }
    return new Limit(
        step,
        Integer.parseInt(line.text("amount")),
        LocalDate.parse(line.text("valid_from")),
        dayOrOpen(line.text("valid_to")),
        line.text("source"),
        line.yes("verified"));
  }

  private static @Nullable LocalDate dayOrOpen(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
