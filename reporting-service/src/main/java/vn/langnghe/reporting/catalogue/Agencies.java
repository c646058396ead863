package vn.langnghe.reporting.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.agency.Lineage;

/** The agencies as they were in a period. */
@ApplicationScoped
public class Agencies {

  private final AgencyDirectory directory;
  private final Clock clock;
  private volatile Descent descent = new Descent(List.of(), new Lineage(List.of()));

  Agencies(AgencyDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  private record Descent(List<AgencyDescribed> agencies, Lineage lineage) {}

  /**
   * An agency on a day.
   *
   * @param code agency code
   * @param spell the spell that covers the day
   */
  public record Member(String code, Spell spell) {}

  public boolean exists(String code) {
    return directory.find(code).isPresent();
  }

  public Text name(String code, Period period) {
    return directory
        .find(code)
        .flatMap(agency -> spell(agency, period))
        .map(Spell::name)
        .orElseGet(() -> new Text(code, code));
  }

  /** Who carries on whose work, by what is known now. */
  @SuppressWarnings("ReferenceEquality") // the directory gives the same list until it reads anew
  public Lineage lineage() {
    var all = directory.all();
    var known = descent;
    if (known.agencies() != all) {
      known = new Descent(all, new Lineage(all));
      descent = known;
    }
    return known.lineage();
  }

  /**
   * The day that decides who belongs to a period, see {@link Period#decisiveDay}. Whoever ended
   * before it is not counted among the others: its work is somebody else's by then.
   */
  public LocalDate decisiveDay(Period period) {
    return period.decisiveDay(LocalDate.now(clock.withZone(Period.ZONE)));
  }

  /** An agency on a day; empty where it was not at work. */
  public Optional<Member> on(String code, LocalDate day) {
    return directory
        .find(code)
        .flatMap(agency -> agency.on(day))
        .map(spell -> new Member(code, spell));
  }

  /** The agencies that were under a parent on a day (with no parent: at the top), by code. */
  public List<Member> under(@Nullable String parent, LocalDate day) {
    return directory.all().stream()
        .flatMap(agency -> agency.on(day).map(spell -> new Member(agency.code(), spell)).stream())
        .filter(member -> Objects.equals(member.spell().parent(), parent))
        .sorted(Comparator.comparing(Member::code))
        .toList();
  }

  /** How many agencies are directly below each agency on a day. */
  public Map<String, Integer> countsBelow(LocalDate day) {
    var counts = new HashMap<String, Integer>();
    for (var agency : directory.all()) {
      agency.on(day).map(Spell::parent).ifPresent(parent -> counts.merge(parent, 1, Integer::sum));
    }
    return counts;
  }

  private static Optional<Spell> spell(AgencyDescribed agency, Period period) {
    return agency.spells().stream()
        .filter(spell -> touches(spell, period))
        .reduce((earlier, later) -> later)
        .or(() -> agency.spells().stream().reduce((earlier, later) -> later));
  }

  private static boolean touches(Spell spell, Period period) {
    var to = spell.to();
    return !spell.from().isAfter(period.lastDay())
        && (to == null || !to.isBefore(period.firstDay()));
  }
}
