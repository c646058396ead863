package vn.langnghe.reporting.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Why an agency has no rank: not enough people have answered yet.
 *
 * @param have how many people's answers are counted
 * @param need from how many on the index gives a rank
 */
public record Unranked(long have, int need) {

  /**
   * @param have how many people's answers are counted
   * @param need null where the index needs none
   */
  static @Nullable Unranked of(long have, @Nullable Integer need) {
    return need == null || have >= need ? null : new Unranked(have, need);
  }
}
