package vn.langnghe.runtime.audit;

/** What follows single answers. */
public enum LiveFigure {
  /** The tree of an agency. */
  SCORE,
  /** The agencies under one. */
  RANKING,
  /** What the answers about an agency say of more people. */
  ESTIMATES,
  /** A tree counted again over every answer. */
  RECOMPUTATION
}
