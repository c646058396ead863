package vn.langnghe.runtime.agency;

import java.util.List;

/** Whose work an agency's figure of a period can be made of. */
public sealed interface Origin {

  /** No predecessor was at work in the period: the agency's own figure is all there is. */
  record Own() implements Origin {}

  /**
   * Predecessors were still at work, and each of them went into the agency as a whole: pooled with
   * the agency's own, their facts are what it would have had.
   *
   * @param predecessors codes of those that were at work in the period, in order
   */
  record Pooled(List<String> predecessors) implements Origin {}

  /**
   * A predecessor that was still at work was later divided among several agencies. Nobody can say
   * which of its facts belong to whom, so there is no comparable figure.
   *
   * @param divided codes of the divided predecessors, in order
   */
  record NotComparable(List<String> divided) implements Origin {}
}
