package vn.langnghe.reporting.standing;

import java.util.List;

/**
 * What was committed since the last look. Observers run in the order of their priority: first what
 * holds data, then what tells others.
 *
 * @param scores in the order of the commits
 * @param definitions whether a definition changed
 * @param agencies whether an agency changed
 */
public record Changes(List<Change> scores, boolean definitions, boolean agencies) {

  /** Observers that hold data. */
  public static final int HOLD = 100;

  /** Observers that prepare bodies from what is held. */
  public static final int PREPARE = 200;

  /** Observers that tell others. */
  public static final int TELL = 300;
}
