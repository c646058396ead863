package vn.langnghe.scoring.agency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.Text;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.runtime.file.CsvTable;
import vn.langnghe.runtime.problem.FieldError;

/**
 * One line of the catalogue's CSV: one dated spell of an agency.
 *
 * @param row line number in the file
 * @param code agency code
 * @param spell the spell
 * @param successors agencies that carry on after it
 */
record AgencyRow(int row, String code, Spell spell, List<String> successors) {

  static final List<String> COLUMNS =
      List.of(
          "code",
          "name_vi",
          "name_en",
          "short_vi",
          "short_en",
          "level",
          "parent",
          "valid_from",
          "valid_to",
          "successors");

  private static final int LONGEST_NAME = 300;

  /** Null when the line has faults, which go to {@code faults}. */
  static @Nullable AgencyRow of(CsvTable.Line line, Consumer<FieldError> faults) {
    var check = new Check(line, faults);
    var code = check.code("code", CodeKind.AGENCY);
    var names = check.names("name_vi", "name_en");
    var shorts = line.cell("short_vi").isEmpty() ? names : check.names("short_vi", "short_en");
    var level = check.code("level", CodeKind.LEVEL);
    var from = check.day("valid_from");
    var to = line.cell("valid_to").isEmpty() ? null : check.day("valid_to");
    if (from != null && to != null && to.isBefore(from)) {
      check.fault("valid_to", AgencyFault.ENDS_BEFORE_START);
    }
    if (check.faulty || from == null) {
      return null;
    }
    var parent = line.cell("parent").isEmpty() ? null : line.cell("parent");
    return new AgencyRow(
        line.row(), code, new Spell(from, to, names, shorts, level, parent), successors(line));
  }

  private static List<String> successors(CsvTable.Line line) {
    return Arrays.stream(line.cell("successors").split("[ |]+", -1))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static final class Check {

    private final CsvTable.Line line;
    private final Consumer<FieldError> faults;
    private boolean faulty;

    Check(CsvTable.Line line, Consumer<FieldError> faults) {
      this.line = line;
      this.faults = faults;
    }

    void fault(String column, AgencyFault fault) {
      faulty = true;
      faults.accept(fault.at(line.row(), column, line.cell(column)));
    }

    String code(String column, CodeKind kind) {
      if (!kind.accepts(line.cell(column))) {
        fault(column, AgencyFault.MALFORMED);
      }
      return line.cell(column);
    }

    Text names(String vi, String en) {
      name(vi);
      if (!line.cell(en).isEmpty()) {
        name(en);
      }
      return new Text(line.cell(vi), line.cell(en).isEmpty() ? line.cell(vi) : line.cell(en));
    }

    private void name(String column) {
      var name = line.cell(column);
      if (!TextLimit.isVisible(name)) {
        fault(column, AgencyFault.MISSING);
      } else if (TextLimit.length(name) > LONGEST_NAME) {
        fault(column, AgencyFault.TOO_LONG);
      } else if (!TextLimit.isLine(name)) {
        fault(column, AgencyFault.MALFORMED);
      }
    }

    @Nullable LocalDate day(String column) {
      var day = TimeLimit.day(line.cell(column));
      if (day.isEmpty()) {
        fault(column, AgencyFault.NOT_A_DAY);
      }
      return day.orElse(null);
    }
  }
}
