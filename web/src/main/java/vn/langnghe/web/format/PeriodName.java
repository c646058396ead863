package vn.langnghe.web.format;

import java.util.List;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;

/** Periods in words, as offices and newspapers write them. */
final class PeriodName {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private PeriodName() {}

  static Text of(Period period) {
    int year = period.year();
    int number = period.number();
    return switch (period.length()) {
      case YEAR -> new Text("Năm " + year, Integer.toString(year));
      case HALF ->
          number == 1
              ? new Text("6 tháng đầu năm " + year, "First half of " + year)
              : new Text("6 tháng cuối năm " + year, "Second half of " + year);
      case QUARTER -> new Text("Quý " + number + "/" + year, "Quarter " + number + " of " + year);
      case MONTH -> new Text("Tháng " + number + "/" + year, MONTHS.get(number - 1) + " " + year);
    };
  }
}
