package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.ranking.Placing.Achieved;
import vn.langnghe.reporting.ranking.RankingRow.Before;
import vn.langnghe.reporting.revision.BackCasts;
import vn.langnghe.reporting.standing.Change;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.reporting.standing.Standings;
import vn.langnghe.runtime.agency.Lineage;
import vn.langnghe.runtime.agency.Origin;

/** Where agencies stood in the period before, as far as that may be compared. */
@ApplicationScoped
class EarlierRankings {

  private final Standings standings;
  private final Agencies agencies;
  private final BackCasts backCasts;

  EarlierRankings(Standings standings, Agencies agencies, BackCasts backCasts) {
    this.standings = standings;
    this.agencies = agencies;
    this.backCasts = backCasts;
  }

  /**
   * Before a ranking.
   *
   * @param members who is in the ranking
   * @param ranksFrom from how many answers on there is a rank; null where it needs none
   */
  Function<String, Before> before(
      RankingKey ranking, List<Member> members, @Nullable Integer ranksFrom) {
    return ranking
        .field()
        .period()
        .previous()
        .map(
            earlier ->
                in(
                    new RankingKey(
                        new IndexPeriod(ranking.field().index(), earlier), ranking.parent()),
                    members,
                    ranksFrom))
        .orElse(agency -> Before.NONE);
  }

  /**
   * The value of an agency is its own, or what its predecessors had together; none where a
   * predecessor was divided. A rank among others is no measure where one of these came out of
   * others since: then nobody has one.
   */
  private Function<String, Before> in(
      RankingKey earlier, List<Member> members, @Nullable Integer ranksFrom) {
    var period = earlier.field().period();
    var own = standings.of(earlier.field()).byAgency();
    var lineage = agencies.lineage();
    if (!lineage.reachesInto(period)) {
      var ranks = ranks(earlier, own, ranksFrom);
      return code -> new Before(Achieved.of(summary(own, code)).value(), ranks.get(code));
    }
    var pooled = backCasts.of(earlier.field());
    Map<String, Integer> ranks =
        isUnchanged(lineage, members, period) ? ranks(earlier, own, ranksFrom) : Map.of();
    return code ->
        switch (lineage.of(code, period)) {
          case Origin.Own alone ->
              new Before(Achieved.of(summary(own, code)).value(), ranks.get(code));
          case Origin.Pooled merged -> new Before(Achieved.of(pooled.get(code)).value(), null);
          case Origin.NotComparable divided -> Before.NONE;
        };
  }

  private static boolean isUnchanged(Lineage lineage, List<Member> members, Period period) {
    return members.stream()
        .allMatch(member -> lineage.of(member.code(), period) instanceof Origin.Own);
  }

  private Map<String, Integer> ranks(
      RankingKey earlier, Map<String, Change> own, @Nullable Integer ranksFrom) {
    var ranks = new HashMap<String, Integer>();
    var day = agencies.decisiveDay(earlier.field().period());
    for (var placing :
        Placing.of(
            agencies.under(earlier.parent(), day),
            member -> Achieved.of(summary(own, member.code())),
            ranksFrom)) {
      if (placing.rank() != null) {
        ranks.put(placing.of().code(), placing.rank());
      }
    }
    return ranks;
  }

  private static @Nullable ScoreSummary summary(Map<String, Change> own, String code) {
    var change = own.get(code);
    return change == null ? null : change.summary();
  }
}
