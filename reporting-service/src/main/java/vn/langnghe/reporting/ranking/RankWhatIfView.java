package vn.langnghe.reporting.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;

/**
 * Where an agency stands, and where it would stand with another value while all others keep theirs.
 *
 * @param index index code
 * @param period the period
 * @param parent the agency above; null at the top
 * @param agency agency code
 * @param agencyName the agency's name in the period
 * @param agencies number of agencies in the ranking
 * @param before as it is
 * @param after as it would be
 * @param note that nothing was stored
 */
record RankWhatIfView(
    String index,
    String period,
    @Nullable String parent,
    String agency,
    Text agencyName,
    int agencies,
    Place before,
    Place after,
    Text note) {

  /**
   * @param value null while there is none
   * @param rank null without a value
   * @param sharedWith how many others have the same rank
   */
  record Place(@Nullable BigDecimal value, @Nullable Integer rank, int sharedWith) {}
}
