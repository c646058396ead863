package vn.langnghe.event;

import java.util.List;

/**
 * Whose answers a score counts.
 *
 * @param campaigns codes of the campaigns, in their order; empty where no answer is counted
 * @param admission number of the newest decision on campaigns that moved this index and period; 0
 *     where none did. Scores of one index and period with another number are not compared
 */
public record ScoreSources(List<String> campaigns, long admission) {

  public static final ScoreSources NONE = new ScoreSources(List.of(), 0);

  public ScoreSources {
    campaigns = List.copyOf(campaigns);
  }
}
