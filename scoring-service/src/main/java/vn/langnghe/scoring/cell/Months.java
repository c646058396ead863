package vn.langnghe.scoring.cell;

import java.time.Instant;
import java.util.Collection;
import vn.langnghe.event.Period;

/** Months as the database keeps them: 202611 is November 2026. */
public final class Months {

  private Months() {}

  public static int of(Instant instant) {
    return of(Period.month(instant));
  }

  public static int of(Period month) {
    return month.year() * 100 + month.number();
  }

  /** Every month of the periods once, as a statement takes an array of them. */
  public static String[] of(Collection<Period> periods) {
    return periods.stream()
        .flatMap(period -> period.months().stream())
        .distinct()
        .map(month -> Integer.toString(of(month)))
        .toArray(String[]::new);
  }

  public static Period period(int month) {
    return new Period(month / 100, Period.Length.MONTH, month % 100);
  }
}
