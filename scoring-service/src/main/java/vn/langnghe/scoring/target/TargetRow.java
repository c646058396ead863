package vn.langnghe.scoring.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.Text;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.runtime.file.CsvTable;
import vn.langnghe.runtime.problem.FieldError;

/** One line of the targets' CSV: read, or told what is wrong with it. */
final class TargetRow {

  static final List<String> COLUMNS =
      List.of(
          "code",
          "index",
          "part",
          "agency",
          "level",
          "threshold",
          "valid_from",
          "valid_to",
          "name_vi",
          "name_en",
          "source");

  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int LONGEST = 300;

  private final CsvTable.Line line;
  private final List<FieldError> faults = new ArrayList<>();

  TargetRow(CsvTable.Line line) {
    this.line = line;
  }

  List<FieldError> faults() {
    return faults;
  }

  /** Null when something is wrong with the line. */
  Targets.@Nullable Of read() {
    var code = cell("code");
    if (!CodeKind.TARGET.accepts(code)) {
      fault("code", "malformed", "Mã gồm chữ, số, . _ -", "Letters, digits, . _ -");
    }
    var index = filled("index");
    var name =
        new Text(filled("name_vi"), cell("name_en").isEmpty() ? cell("name_vi") : cell("name_en"));
    var source = filled("source");
    var threshold = threshold();
    var from = day("valid_from");
    var to = cell("valid_to").isEmpty() ? null : day("valid_to");
    if (from != null && to != null && to.isBefore(from)) {
      fault(
          "valid_to", "ends-before-start", "Kết thúc trước khi bắt đầu.", "Ends before it starts.");
    }
    if (!faults.isEmpty() || from == null) {
      return null;
    }
    return new Targets.Of(
        index,
        new Target(
            code,
            name,
            orNull("part"),
            orNull("agency"),
            orNull("level"),
            threshold,
            from,
            to,
            source));
  }

  void fault(String column, String code, String vi, String en) {
    faults.add(FieldError.of(line.row() + "." + column, code, vi, en));
  }

  private String cell(String column) {
    return line.cell(column);
  }

  private @Nullable String orNull(String column) {
    return cell(column).isEmpty() ? null : cell(column);
  }

  private String filled(String column) {
    if (!TextLimit.isVisible(cell(column))) {
      fault(column, "missing", "Thiếu giá trị.", "A value is missing.");
    } else if (TextLimit.length(cell(column)) > LONGEST) {
      fault(column, "too-long", "Quá dài.", "Too long.");
    } else if (!TextLimit.isLine(cell(column))) {
      fault(column, "malformed", "Có ký tự điều khiển.", "Holds a control character.");
    }
    return cell(column);
  }

  private BigDecimal threshold() {
    var text = cell("threshold");
    var value = PERCENT.matcher(text).matches() ? new BigDecimal(text) : null;
    if (value == null || value.compareTo(ALL) > 0) {
      fault("threshold", "not-a-percent", "Phải từ 0 đến 100.", "Must be from 0 to 100.");
      return BigDecimal.ZERO;
    }
    return value;
  }

  private @Nullable LocalDate day(String column) {
    try {
      return LocalDate.parse(cell(column));
    } catch (DateTimeParseException e) {
      fault(column, "not-a-day", "Không phải ngày dạng 2026-07-01.", "Not a day like 2026-07-01.");
      return null;
    }
  }
}
