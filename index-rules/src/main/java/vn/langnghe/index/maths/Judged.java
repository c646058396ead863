package vn.langnghe.index.maths;

import org.jspecify.annotations.Nullable;

/**
 * What people say of one criterion of one agency in one period.
 *
 * @param self the agency of itself, after its own approval; null while it has not
 * @param appraised the appraisers, their last round; null while they have not
 * @param fixed whether the agency's file is fixed: before that neither side's word counts anywhere
 *     or is told to anybody outside the appraisal
 */
public record Judged(@Nullable Claim self, @Nullable Claim appraised, boolean fixed) {

  /** Nobody has judged. */
  public static final Judged NOBODY = new Judged(null, null, false);

  /** As it would be if the appraisers had said this for good; what is a draft stays untold. */
  Judged appraisedAs(Claim other) {
    return new Judged(fixed ? self : null, other, true);
  }
}
