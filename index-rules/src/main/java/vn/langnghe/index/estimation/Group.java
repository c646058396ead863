package vn.langnghe.index.estimation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Respondents who share everything that design and weighting ask for; each has the same weight.
 *
 * @param stratum stratum of the sampling plan; one word for all where there is none
 * @param cluster primary sampling unit within the stratum; null where each respondent is one
 * @param cells the respondents' value in each distribution that weights are fitted to, null where
 *     it is not known
 * @param moments their sums; at least one respondent, who may add nothing
 */
public record Group(
    String stratum, @Nullable String cluster, List<@Nullable String> cells, Moments moments) {

  public Group {
    if (moments.n() < 1) {
      throw new IllegalArgumentException("a group of nobody");
    }
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  public long n() {
    return moments.n();
  }
}
