package vn.langnghe.index.maths;

import org.jspecify.annotations.Nullable;

/**
 * What people say of one criterion of one agency in one period.
 *
 * @param self the agency of itself, after its own approval; null while it has not
 * @param appraised the appraisers, their last round; null while they have not
 * @param fixed whether the agency's file is fixed: before that its own claim counts nowhere and is
 *     told to nobody outside the appraisal
 */
public record Judged(@Nullable Claim self, @Nullable Claim appraised, boolean fixed) {

  /** Nobody has judged. */
  public static final Judged NOBODY = new Judged(null, null, false);

  /** The same where the appraisers say this. */
  Judged appraisedAs(Claim other) {
    return new Judged(self, other, fixed);
  }
}
