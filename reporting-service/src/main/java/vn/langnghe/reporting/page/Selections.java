package vn.langnghe.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.catalogue.Definitions;

/** Makes of an address what a page of the dashboard shows. */
@ApplicationScoped
public class Selections {

  private static final List<Period.Length> LENGTHS = List.of(Period.Length.values());

  private final Definitions definitions;
  private final Agencies agencies;
  private final Clock clock;
  private final PageConfig config;

  Selections(Definitions definitions, Agencies agencies, Clock clock, PageConfig config) {
    this.definitions = definitions;
    this.agencies = agencies;
    this.clock = clock;
    this.config = config;
  }

  Selection of(Wanted wanted) {
    var indexes = indexes();
    var period = period(wanted);
    var day = agencies.decisiveDay(period);
    var roots = agencies.under(null, day);
    return new Selection(
        indexes,
        indexes.stream()
            .filter(index -> index.index().equals(wanted.index()))
            .findFirst()
            .or(() -> indexes.stream().findFirst())
            .orElse(null),
        LENGTHS,
        periods(period),
        period,
        roots,
        parent(wanted.parent(), roots, day),
        known(wanted.agency()));
  }

  private List<IndexDefined> indexes() {
    var first = config.firstIndexes();
    return definitions.all().stream()
        .sorted(
            Comparator.comparingInt(
                index -> {
                  int place = first.indexOf(index.index());
                  return place < 0 ? first.size() : place;
                }))
        .toList();
  }

  /** A length that was chosen wins over a period of another length: then it is the current one. */
  private Period period(Wanted wanted) {
    var period = Optional.ofNullable(wanted.period()).flatMap(Period::parse);
    var length = length(wanted.length());
    if (length == null) {
      return period.orElseGet(() -> current(Period.Length.YEAR));
    }
    return period.filter(named -> named.length() == length).orElseGet(() -> current(length));
  }

  private static Period.@Nullable Length length(@Nullable String code) {
    return LENGTHS.stream()
        .filter(length -> length.name().equalsIgnoreCase(code))
        .findFirst()
        .orElse(null);
  }

  private Period current(Period.Length length) {
    return Period.containing(today()).stream()
        .filter(period -> period.length() == length)
        .findFirst()
        .orElseThrow();
  }

  /** Those of the years that can be chosen, up to the current one; the chosen one in any case. */
  private List<Period> periods(Period chosen) {
    var current = current(chosen.length());
    var first = today().getYear() - config.years() + 1;
    var periods =
        new ArrayList<>(
            IntStream.rangeClosed(first, today().getYear())
                .mapToObj(year -> new Period(year, Period.Length.YEAR, 1))
                .flatMap(year -> within(year, chosen.length()))
                .filter(period -> period.compareTo(current) <= 0)
                .sorted(Comparator.reverseOrder())
                .toList());
    if (!periods.contains(chosen)) {
      periods.addFirst(chosen);
    }
    return periods;
  }

  private static Stream<Period> within(Period period, Period.Length length) {
    return period.length() == length
        ? Stream.of(period)
        : period.parts().stream().flatMap(part -> within(part, length));
  }

  private @Nullable Member parent(@Nullable String code, List<Member> roots, LocalDate day) {
    var only = roots.size() == 1 ? roots.getFirst() : null;
    return code == null ? only : agencies.on(code, day).orElse(only);
  }

  private @Nullable String known(@Nullable String agency) {
    return agency != null && agencies.exists(agency) ? agency : null;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Period.ZONE));
  }
}
