package vn.langnghe.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.index.rubric.Uses;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.admission.AdmittedCampaigns.Range;
import vn.langnghe.scoring.cell.Months;

/** What a decision on a campaign moves. */
@ApplicationScoped
class AdmissionSpread {

  /**
   * @param indexes the index and those that import it
   * @param periods every period in which one of them may move
   * @param spots agencies and periods that have a score, or answers of the campaign
   */
  record Spread(Set<String> indexes, Set<Period> periods, Set<AgencyPeriod> spots) {

    /** A campaign that nobody has answered yet moves nothing. */
    boolean isEmpty() {
      return spots.isEmpty();
    }
  }

  private final Database database;
  private final Rubrics rubrics;

  AdmissionSpread(Database database, Rubrics rubrics) {
    this.database = database;
    this.rubrics = rubrics;
  }

  /**
   * In the caller's transaction, in which no score and no answer comes in.
   *
   * @param ranges months that counted before and that count now
   */
  Spread of(String index, String campaign, List<Range> ranges) {
    var indexes = withImporters(index);
    var spots = new LinkedHashSet<>(within(answered(campaign), ranges));
    if (!spots.isEmpty()) {
      spots.addAll(within(scored(indexes), ranges));
    }
    var periods = new TreeSet<Period>();
    spots.forEach(spot -> periods.addAll(spot.period().withLonger()));
    return new Spread(indexes, periods, spots);
  }

  private static List<AgencyPeriod> within(Collection<AgencyPeriod> spots, List<Range> ranges) {
    return spots.stream()
        .filter(spot -> ranges.stream().anyMatch(range -> range.touches(spot.period())))
        .toList();
  }

  private Set<String> withImporters(String index) {
    var all = new TreeSet<String>();
    var next = new ArrayDeque<>(List.of(index));
    while (!next.isEmpty()) {
      var one = next.pop();
      if (all.add(one)) {
        rubrics.all().stream()
            .filter(rubric -> Uses.of(rubric.root()).imports().contains(one))
            .forEach(rubric -> next.add(rubric.index()));
      }
    }
    return all;
  }

  private Collection<AgencyPeriod> scored(Set<String> indexes) {
    return new HashSet<>(
        database.list(
            "select distinct agency, period from score where index_code = any(?)",
            row -> new AgencyPeriod(row.text("agency"), row.period("period")),
            (Object) indexes.toArray(String[]::new)));
  }

  /** Of every campaign where the decision is about every one. */
  private Collection<AgencyPeriod> answered(String campaign) {
    return database.list(
        """
        select distinct agency, month, pooled from release_unit
         where campaign = ? or ? = '*'
        """,
        row -> {
          var month = row.integerOrNull("month");
          return new AgencyPeriod(
              row.text("agency"), month == null ? row.period("pooled") : Months.period(month));
        },
        campaign,
        campaign);
  }
}
