package vn.langnghe.index.rubric;

import java.util.Locale;
import vn.langnghe.index.maths.Rule;

/**
 * The kinds of rules that a file can name. A file spells {@code WEIGHTED_LEVELS} weighted-levels.
 */
enum RuleKind {
  BINARY(Rule.Binary.class),
  STEPS(Rule.ShareSteps.class),
  COUNT(Rule.CountSteps.class),
  PROPORTION(Rule.Proportion.class),
  LINEAR(Rule.LinearToTarget.class),
  DATE(Rule.Dated.class),
  CHOICE(Rule.Chosen.class),
  BRANCH(Rule.Branch.class),
  ALL(Rule.AllOrNothing.class),
  ANSWERS(Rule.Answers.class),
  WEIGHTED_LEVELS(Rule.WeightedLevels.class),
  WEIGHTED(Rule.WeightedCounts.class),
  IMPORT(Rule.IndexImport.class),
  EACH(Rule.PerUnit.class),
  LATE(Rule.Late.class),
  APPRAISED(Rule.Appraised.class);

  private final Class<? extends Rule> type;

  RuleKind(Class<? extends Rule> type) {
    this.type = type;
  }

  /** The rule that is read from this kind. */
  Class<? extends Rule> type() {
    return type;
  }

  /** How a file spells this kind. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
