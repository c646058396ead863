package vn.langnghe.scoring.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.runtime.problem.FieldError;

/**
 * Lays rows over the catalogue: a row replaces the spell of the same agency and first day, or adds
 * one. Pure; the checks look at the catalogue as it would be afterwards.
 */
final class CatalogueMerge {

  private final Map<String, AgencyDescribed> merged = new TreeMap<>();
  private final Map<String, AgencyDescribed> before;
  private final List<AgencyRow> rows;
  private final List<FieldError> faults = new ArrayList<>();

  CatalogueMerge(Map<String, AgencyDescribed> before, List<AgencyRow> rows) {
    this.before = before;
    this.rows = rows;
    merged.putAll(before);
    var byCode = new LinkedHashMap<String, List<AgencyRow>>();
    rows.forEach(row -> byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
    byCode.forEach((code, own) -> merged.put(code, lay(before.get(code), code, own)));
    rows.forEach(this::checkRelations);
  }

  List<FieldError> faults() {
    return faults;
  }

  /** The agencies that differ from before, each with its next revision. */
  List<AgencyDescribed> changed() {
    return merged.values().stream()
        .filter(agency -> !agency.equals(before.get(agency.code())))
        .toList();
  }

  /** What each row did: {@code added}, {@code changed} or {@code unchanged}. */
  List<ImportReport.Row> outcomes() {
    return rows.stream()
        .map(row -> new ImportReport.Row(row.row(), row.code(), outcome(row)))
        .toList();
  }

  private String outcome(AgencyRow row) {
    var old = before.get(row.code());
    if (old == null || old.spells().stream().noneMatch(spell -> sameStart(spell, row))) {
      return "added";
    }
    return old.equals(merged.get(row.code())) ? "unchanged" : "changed";
  }

  private AgencyDescribed lay(@Nullable AgencyDescribed old, String code, List<AgencyRow> own) {
    var byStart = new TreeMap<LocalDate, Spell>();
    if (old != null) {
      old.spells().forEach(spell -> byStart.put(spell.from(), spell));
    }
    var starts = new HashSet<LocalDate>();
    for (var row : own) {
      if (!starts.add(row.spell().from())) {
        fault(row, "valid_from", AgencyFault.OVERLAP, row.spell().from().toString());
      }
      byStart.put(row.spell().from(), row.spell());
    }
    var spells = List.copyOf(byStart.values());
    checkOverlaps(own, spells);
    var successors =
        own.stream()
            .filter(row -> sameStart(spells.getLast(), row))
            .map(AgencyRow::successors)
            .findFirst()
            .orElse(old == null ? List.of() : old.successors());
    if (old != null && old.spells().equals(spells) && old.successors().equals(successors)) {
      return old;
    }
    return new AgencyDescribed(code, old == null ? 1 : old.revision() + 1, spells, successors);
  }

  private void checkOverlaps(List<AgencyRow> own, List<Spell> spells) {
    for (int i = 1; i < spells.size(); i++) {
      var earlier = spells.get(i - 1);
      var later = spells.get(i);
      if (earlier.to() == null || !earlier.to().isBefore(later.from())) {
        own.stream()
            .filter(row -> sameStart(later, row) || sameStart(earlier, row))
            .max(Comparator.comparingInt(AgencyRow::row))
            .ifPresent(
                row ->
                    fault(row, "valid_from", AgencyFault.OVERLAP, row.spell().from().toString()));
      }
    }
  }

  private static boolean sameStart(Spell spell, AgencyRow row) {
    return spell.from().equals(row.spell().from());
  }

  private void checkRelations(AgencyRow row) {
    var parent = row.spell().parent();
    if (parent != null) {
      var above = merged.get(parent);
      if (above == null) {
        fault(row, "parent", AgencyFault.UNKNOWN_PARENT, parent);
      } else if (above.on(row.spell().from()).isEmpty()) {
        fault(row, "parent", AgencyFault.PARENT_NOT_VALID, parent);
      } else if (cyclic(row.code(), row.spell().from())) {
        fault(row, "parent", AgencyFault.CYCLE, parent);
      }
    }
    row.successors().forEach(code -> checkSuccessor(row, code));
  }

  private void checkSuccessor(AgencyRow row, String code) {
    var successor = merged.get(code);
    var end = row.spell().to();
    if (successor == null) {
      fault(row, "successors", AgencyFault.UNKNOWN_SUCCESSOR, code);
    } else if (end == null) {
      fault(row, "successors", AgencyFault.SUCCESSOR_WITHOUT_END, code);
    } else if (successor.on(end.plusDays(1)).isEmpty()) {
      fault(row, "successors", AgencyFault.SUCCESSOR_NOT_VALID, code);
    }
  }

  /** A cycle that a row closes exists on the first day of the latest of its spells. */
  private boolean cyclic(String code, LocalDate day) {
    var seen = new HashSet<String>();
    @Nullable String at = code;
    while (at != null && seen.add(at)) {
      var agency = merged.get(at);
      at = agency == null ? null : agency.on(day).map(Spell::parent).orElse(null);
    }
    return at != null;
  }

  private void fault(AgencyRow row, String column, AgencyFault fault, String value) {
    faults.add(fault.at(row.row(), column, value));
  }
}
