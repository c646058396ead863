package vn.langnghe.index.maths;

import org.jspecify.annotations.Nullable;

/**
 * What people say of one criterion of one agency in one period.
 *
 * @param self the agency of itself, after its own approval; null while it has not
 * @param appraised the appraisers, their last round; null while they have not
 */
public record Judged(@Nullable Claim self, @Nullable Claim appraised) {

  /** Nobody has judged. */
  public static final Judged NOBODY = new Judged(null, null);
}
