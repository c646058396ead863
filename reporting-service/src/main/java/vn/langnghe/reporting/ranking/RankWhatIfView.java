package vn.langnghe.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param unranked how many answers the agency has and needs for a rank: with fewer no value gives
 *     it one, and both ranks are null; left out where it has enough, and where the index needs none
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
    Text note,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unranked unranked) {

  /**
   * @param value null while there is none
   * @param rank null without a value, and without enough answers
   * @param sharedWith how many others have the same rank
   */
  record Place(@Nullable BigDecimal value, @Nullable Integer rank, int sharedWith) {}
}
