package vn.langnghe.scoring.whatif;

/** What became of a question. */
sealed interface WhatIfResult {

  record Answered(WhatIfView view) implements WhatIfResult {}

  record UnknownAgency() implements WhatIfResult {}

  record UnknownIndex() implements WhatIfResult {}

  /** The index is known, but does not judge the agency in the period. */
  record NotJudged() implements WhatIfResult {}

  record UnknownCriterion() implements WhatIfResult {}

  /** The criterion has parts, or the index is in percent. */
  record NotInPoints() implements WhatIfResult {}

  /**
   * The index does not use this count.
   *
   * @param measure code of the count
   */
  record UnknownInput(String measure) implements WhatIfResult {}

  /** Nothing below the criterion is made of answers. */
  record NoAnswersThere() implements WhatIfResult {}

  /** So few people answered that the result would tell what they said. */
  record FewAnswers() implements WhatIfResult {}
}
