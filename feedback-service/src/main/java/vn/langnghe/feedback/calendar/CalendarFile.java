package vn.langnghe.feedback.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.langnghe.event.Text;
import vn.langnghe.feedback.data.DataFile;

/** Reads the days that differ from their weekday, one file for each year. */
public final class CalendarFile {

  private static final List<String> COLUMNS =
      List.of("date", "kind", "name_vi", "name_en", "source", "verified");

  private CalendarFile() {}

  public static List<CalendarDay> read(String resource) {
    return DataFile.read(resource, COLUMNS).stream().map(CalendarFile::day).toList();
  }

  private static CalendarDay day(DataFile.Line line) {
    var kind = CalendarDay.Kind.valueOf(line.text("kind").toUpperCase(Locale.ROOT));
    var date = LocalDate.parse(line.text("date"));
    var name = new Text(line.text("name_vi"), line.text("name_en"));
    return new CalendarDay(date, kind, name, line.text("source"), line.yes("verified"));
  }
}
