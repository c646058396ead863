package vn.langnghe.scoring.rubric;

import vn.langnghe.events.Text;

/**
 * A count that rubrics may use.
 *
 * @param code for example {@code dossiers.on-time}
 * @param name the measure in words
 * @param unit what is counted: {@code dossier}, {@code procedure}, {@code case}, {@code copy}
 * @param over how the months of a period become one count
 * @param source who knows it
 * @param zeroWhenAbsent whether nothing recorded means none
 */
public record Measure(
    String code, Text name, String unit, Over over, Source source, boolean zeroWhenAbsent) {

  /** How the months of a period become one count. */
  public enum Over {
    /** A flow: the months are added. */
    SUM,
    /** A stock: the newest report within the period. */
    LATEST
  }

  /** Who knows a measure. */
  public enum Source {
    /** Counted from feedback cases. */
    FEEDBACK,
    /** Reported by one-stop software or by a person. */
    DOSSIERS
  }
}
