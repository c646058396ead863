package vn.langnghe.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency and the dated spells of its life. The newest revision replaces the older.
 *
 * @param code identification code, for example {@code H21.17}
 * @param revision grows with each change
 * @param spells in order of time, not overlapping
 * @param successors agencies that carried on its work after the last spell
 */
public record AgencyDescribed(
    String code, long revision, List<Spell> spells, List<String> successors) implements Event {

  /**
   * @param from first day
   * @param to last day, null while it lasts
   * @param name official name
   * @param shortName name for tables and small screens
   * @param level for example {@code province}, {@code department}, {@code commune}
   * @param parent code of the agency above, null at the top
   */
  public record Spell(
      LocalDate from,
      @Nullable LocalDate to,
      Text name,
      Text shortName,
      String level,
      @Nullable String parent) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  @Override
  public String key() {
    return code;
  }

  public Optional<Spell> on(LocalDate day) {
    return spells.stream().filter(spell -> spell.covers(day)).findFirst();
  }
}
