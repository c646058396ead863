package vn.langnghe.feedback.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.file.BundledTable;
import vn.langnghe.runtime.file.CsvTable;

/** Reads the days that differ from their weekday, one file for each year. */
public final class CalendarFile {

  private static final List<String> COLUMNS =
      List.of("date", "kind", "name_vi", "name_en", "source", "verified");

  private CalendarFile() {}

  public static List<CalendarDay> read(String resource) {
    return BundledTable.read(CalendarFile.class, resource, COLUMNS, CalendarFile::day);
  }

  private static CalendarDay day(CsvTable.Line line) {
    var kind = CalendarDay.Kind.valueOf(line.cell("kind").toUpperCase(Locale.ROOT));
    var date = LocalDate.parse(line.cell("date"));
    var name = new Text(line.cell("name_vi"), line.cell("name_en"));
    return new CalendarDay(date, kind, name, line.cell("source"), line.flag("verified"));
  }
}
