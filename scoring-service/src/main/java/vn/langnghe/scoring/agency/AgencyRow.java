package vn.langnghe.scoring.agency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.Text;
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

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,39}");
  private static final Pattern LEVEL = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final int LONGEST_NAME = 300;

  /** Null when the line has faults, which go to {@code faults}. */
  static @Nullable AgencyRow of(CsvTable.Line line, Consumer<FieldError> faults) {
    var check = new Check(line, faults);
    var code = check.matching("code", CODE);
    var names = check.names("name_vi", "name_en");
    var shorts = line.cell("short_vi").isEmpty() ? names : check.names("short_vi", "short_en");
    var level = check.matching("level", LEVEL);
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

    String matching(String column, Pattern form) {
      if (!form.matcher(line.cell(column)).matches()) {
        fault(column, AgencyFault.MALFORMED);
      }
      return line.cell(column);
    }

    Text names(String vi, String en) {
      if (line.cell(vi).isEmpty()) {
        fault(vi, AgencyFault.MISSING);
      } else if (line.cell(vi).length() > LONGEST_NAME || line.cell(en).length() > LONGEST_NAME) {
        fault(vi, AgencyFault.TOO_LONG);
      }
      return new Text(line.cell(vi), line.cell(en).isEmpty() ? line.cell(vi) : line.cell(en));
    }

    @Nullable LocalDate day(String column) {
      try {
        return LocalDate.parse(line.cell(column));
      } catch (DateTimeParseException e) {
        fault(column, AgencyFault.NOT_A_DAY);
        return null;
      }
    }
  }
}
