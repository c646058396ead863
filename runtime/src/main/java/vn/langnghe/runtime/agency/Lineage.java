package vn.langnghe.runtime.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.agency.Origin.NotComparable;
import vn.langnghe.runtime.agency.Origin.Own;
import vn.langnghe.runtime.agency.Origin.Pooled;

/**
 * Who carries on whose work, however many mergers lie between. An agency that took others in under
 * its own old code and one that was founded by a merger are treated alike.
 */
public final class Lineage {

  private final Map<String, AgencyDescribed> agencies;

  /** Each agency's predecessors, near and far; true for those that went into it as a whole. */
  private final Map<String, Map<String, Boolean>> ancestors = new HashMap<>();

  private final Map<String, Set<String>> heirs = new HashMap<>();

  /** The last day on which any predecessor was at work. */
  private final LocalDate lastDay;

  public Lineage(Collection<AgencyDescribed> all) {
    agencies = all.stream().collect(Collectors.toMap(AgencyDescribed::code, Function.identity()));
    for (var agency : all) {
      if (!agency.successors().isEmpty()) {
        var after = new TreeSet<String>();
        collect(agency.code(), after);
        after.remove(agency.code());
        heirs.put(agency.code(), after);
        after.forEach(
            heir ->
                ancestors
                    .computeIfAbsent(heir, code -> new TreeMap<>())
                    .put(agency.code(), isWhole(agency.code(), heir, new HashSet<>())));
      }
    }
    lastDay =
        heirs.keySet().stream()
            .flatMap(code -> spellsOf(code).stream())
            .map(spell -> spell.to() == null ? LocalDate.MAX : spell.to())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
  }

  /** Every agency that carries on this one's work or a part of it, near and far. */
  public Set<String> heirs(String agency) {
    return heirs.getOrDefault(agency, Set.of());
  }

  /** What a figure of this agency in this period can be made of. */
  public Origin of(String agency, Period period) {
    var before = ancestors.getOrDefault(agency, Map.of());
    var atWork = before.keySet().stream().filter(code -> isAtWork(code, period)).toList();
    var divided = atWork.stream().filter(code -> !Boolean.TRUE.equals(before.get(code))).toList();
    if (!divided.isEmpty()) {
      return new NotComparable(divided);
    }
    return atWork.isEmpty() ? new Own() : new Pooled(atWork);
  }

  /** False where no figure of this period or a later one can be touched by what happened. */
  public boolean reachesInto(Period period) {
    return !period.firstDay().isAfter(lastDay);
  }

  private boolean isAtWork(String code, Period period) {
    return spellsOf(code).stream()
        .anyMatch(
            spell ->
                !spell.from().isAfter(period.lastDay())
                    && (spell.to() == null || !spell.to().isBefore(period.firstDay())));
  }

  private void collect(String code, Set<String> found) {
    for (var successor : successorsOf(code)) {
      if (found.add(successor)) {
        collect(successor, found);
      }
    }
  }

  /** All of it reached the heir, be it by several ways. */
  private boolean isWhole(String code, String heir, Set<String> onTheWay) {
    if (code.equals(heir)) {
      return true;
    }
    var successors = successorsOf(code);
    boolean whole =
        onTheWay.add(code)
            && !successors.isEmpty()
            && successors.stream().allMatch(next -> isWhole(next, heir, onTheWay));
    onTheWay.remove(code);
    return whole;
  }

  private List<String> successorsOf(String code) {
    var agency = find(code);
    return agency == null ? List.of() : agency.successors();
  }

  private List<AgencyDescribed.Spell> spellsOf(String code) {
    var agency = find(code);
    return agency == null ? List.of() : agency.spells();
  }

  private @Nullable AgencyDescribed find(String code) {
    return agencies.get(code);
  }
}
