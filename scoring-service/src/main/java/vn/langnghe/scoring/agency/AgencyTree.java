package vn.langnghe.scoring.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;

/**
 * The tree as it stood at the end of a span of days: each agency with the last of its spells that
 * touches the span. An agency that was dissolved on the way still belongs where it last stood.
 */
public final class AgencyTree {

  private final Map<String, Spell> spells = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();

  public AgencyTree(Collection<AgencyDescribed> agencies, LocalDate first, LocalDate last) {
    for (var agency : agencies) {
      var spell = lastIn(agency, first, last);
      if (spell != null) {
        spells.put(agency.code(), spell);
        if (spell.parent() != null) {
          children.computeIfAbsent(spell.parent(), parent -> new ArrayList<>()).add(agency.code());
        }
      }
    }
  }

  private AgencyTree(AgencyTree of, String unit, Spell spell, Collection<String> members) {
    spells.putAll(of.spells);
    children.putAll(of.children);
    spells.put(unit, spell);
    children.put(unit, List.copyOf(members));
  }

  /**
   * The same tree with one more unit that stands for all its members together.
   *
   * @param unit a code that no agency has
   * @param spell what the unit is taken for
   */
  public AgencyTree pooling(String unit, Spell spell, Collection<String> members) {
    return new AgencyTree(this, unit, spell, members);
  }

  private static @Nullable Spell lastIn(AgencyDescribed agency, LocalDate first, LocalDate last) {
    Spell found = null;
    for (var spell : agency.spells()) {
      if (!spell.from().isAfter(last) && (spell.to() == null || !spell.to().isBefore(first))) {
        found = spell;
      }
    }
    return found;
  }

  public Optional<String> level(String agency) {
    return Optional.ofNullable(spells.get(agency)).map(Spell::level);
  }

  /** The agencies above, nearest first. */
  public Set<String> above(String agency) {
    var found = new LinkedHashSet<String>();
    var spell = spells.get(agency);
    while (spell != null && spell.parent() != null && found.add(spell.parent())) {
      spell = spells.get(spell.parent());
    }
    return found;
  }

  /** The agency itself and everything below it. */
  public Set<String> within(String agency) {
    var found = new LinkedHashSet<String>();
    collect(agency, found);
    return found;
  }

  private void collect(String agency, Set<String> found) {
    if (found.add(agency)) {
      children.getOrDefault(agency, List.of()).forEach(child -> collect(child, found));
    }
  }

  public List<String> children(String agency) {
    return children.getOrDefault(agency, List.of());
  }
}
