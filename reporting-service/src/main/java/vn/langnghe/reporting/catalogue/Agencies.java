package vn.langnghe.reporting.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.agencies.AgencyDirectory;
import vn.langnghe.events.AgencyDescribed;
import vn.langnghe.events.AgencyDescribed.Spell;
import vn.langnghe.events.Period;
import vn.langnghe.events.Text;

/** The agencies as they were in a period. */
@ApplicationScoped
public class Agencies {

  private final AgencyDirectory directory;

  Agencies(AgencyDirectory directory) {
    this.directory = directory;
  }

  /**
   * An agency in a period.
   *
   * @param code agency code
   * @param spell the newest spell that the period touches; else its newest spell of all
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

  /** The agencies that were under a parent on at least one day of the period, by code. */
  public List<Member> under(String parent, Period period) {
    return directory.all().stream()
        .flatMap(agency -> member(agency, period, parent).stream())
        .sorted(Comparator.comparing(Member::code))
        .toList();
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

  private static Optional<Member> member(AgencyDescribed agency, Period period, String parent) {
    return agency.spells().stream()
        .filter(spell -> touches(spell, period) && parent.equals(spell.parent()))
        .reduce((earlier, later) -> later)
        .map(spell -> new Member(agency.code(), spell));
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
