package vn.langnghe.reporting.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.ranking.RankingRow;

/**
 * What changed in a ranking. Rows are whole: a reader replaces what it has, so a repetition or a
 * gap filled by a later update does no harm.
 *
 * @param index index code
 * @param parent agency above
 * @param period the period
 * @param position also the event's id: a stream can be resumed from here
 * @param agencies number of agencies in the ranking
 * @param scored how many of them have a value
 * @param rows agencies whose score changed, and those that got enough answers for a rank or lack
 *     them now
 * @param ranks new ranks by agency, also of agencies that were only overtaken; null without a
 *     value, and without enough answers
 */
record Update(
    String index,
    String parent,
    String period,
    long position,
    int agencies,
    int scored,
    @Schema(implementation = RankingRow.Flat[].class) List<RankingRow> rows,
    Map<String, @Nullable Integer> ranks) {

  /** Both as one: of an agency that is in both only the later state is left. */
  Update followedBy(Update later) {
    var byAgency = new LinkedHashMap<String, RankingRow>();
    rows.forEach(row -> byAgency.put(row.agency(), row));
    later.rows.forEach(row -> byAgency.put(row.agency(), row));
    var allRanks = new LinkedHashMap<>(ranks);
    allRanks.putAll(later.ranks);
    return new Update(
        index,
        parent,
        period,
        Math.max(position, later.position),
        later.agencies,
        later.scored,
        List.copyOf(byAgency.values()),
        allRanks);
  }
}
