package vn.langnghe.scoring.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.index.rubric.Measure;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.appraisal.record.AppraisalFacts;
import vn.langnghe.scoring.cell.CellMoments;
import vn.langnghe.scoring.cell.Months;

/**
 * What is known of an agency together with everything below it, in one period. Answers and cases
 * are pooled from the leaf cells. Totals are the unit's own where it reported them, for it speaks
 * for the whole; else the sum of what the agencies below it reported.
 */
final class UnitTally {

  private record Survey(String questionnaire, Estimator estimator) {}

  /** Answers of many cells. */
  static final class Pool {
    private final long[] moments = new long[CellMoments.COUNT];
    private long[] counts = new long[0];
    private long responses;
    private final SortedSet<String> campaigns = new TreeSet<>();
    private Instant lastReceivedAt = Instant.EPOCH;

    private void add(SurveyCell of) {
      var cell = of.sums();
      campaigns.add(of.unit().campaign());
      if (counts.length < cell.counts().length) {
        counts = Arrays.copyOf(counts, cell.counts().length);
      }
      for (int i = 0; i < cell.counts().length; i++) {
        counts[i] += cell.counts()[i];
      }
      for (int i = 0; i < cell.moments().length; i++) {
        moments[i] += cell.moments()[i];
      }
      responses += cell.responses();
      if (cell.asOf().isAfter(lastReceivedAt)) {
        lastReceivedAt = cell.asOf();
      }
    }

    long[] counts() {
      return counts;
    }

    /** Sums over respondents, see {@link CellMoments}. */
    long[] moments() {
      return moments;
    }

    long responses() {
      return responses;
    }

    Instant lastReceivedAt() {
      return lastReceivedAt;
    }

    /** Whose answers these are. */
    SortedSet<String> campaigns() {
      return campaigns;
    }
  }

  private final FactTables tables;
  private final AgencyTree tree;
  private final String agency;
  private final Period period;
  private final Map<Survey, List<SurveyCell>> cells = new HashMap<>();
  private @Nullable CaseCounts cases;

  UnitTally(FactTables tables, AgencyTree tree, String agency, Period period) {
    this.tables = tables;
    this.tree = tree;
    this.agency = agency;
    this.period = period;
    var months = new HashSet<Integer>();
    period.months().forEach(month -> months.add(Months.of(month)));
    var within = Set.copyOf(period.withParts());
    tree.within(agency).forEach(code -> add(code, within, months));
  }

  private void add(String code, Set<Period> within, Set<Integer> months) {
    for (var cell : tables.cells(code)) {
      if (within.contains(cell.unit().month())) {
        cells
            .computeIfAbsent(
                new Survey(cell.unit().questionnaire(), cell.unit().estimator()),
                survey -> new ArrayList<>())
            .add(cell);
      }
    }
    tables
        .cases(code)
        .forEach(
            (month, counts) -> {
              if (months.contains(month)) {
                cases = cases == null ? counts : cases.plus(counts);
              }
            });
  }

  /** What people said of the unit itself: a unit is not judged by what is said of its parts. */
  @Nullable AppraisalFacts file(String index) {
    return tables.file(index, agency, period);
  }

  /** Whether the answers are what is public, and not all there are. */
  boolean isReleased() {
    return tables.isReleased();
  }

  int year() {
    return period.firstDay().getYear();
  }

  /** The answers of the campaigns that feed an index; null where there are none. */
  @Nullable Pool pool(String index, String questionnaire, Estimator estimator) {
    Pool pool = null;
    for (var cell : cells.getOrDefault(new Survey(questionnaire, estimator), List.of())) {
      if (tables.admitted().feeds(index, cell.unit().campaign(), cell.unit().month())) {
        pool = pool == null ? new Pool() : pool;
        pool.add(cell);
      }
    }
    return pool;
  }

  /** Number of the newest decision on campaigns that moved an index in the period. */
  long admission(String index) {
    return tables.admitted().number(new IndexPeriod(index, period));
  }

  @Nullable Total total(Measure measure) {
    return switch (measure.source()) {
      case FEEDBACK -> cases == null ? null : cases.of(measure.code());
      case DOSSIERS -> reported(agency, measure, new HashSet<>());
      case DECLARED -> null; // said criterion by criterion, see Facts#judged
    };
  }

  private @Nullable Total reported(String code, Measure measure, Set<String> seen) {
    var own = tables.totals(code).of(period, measure);
    if (own != null || !seen.add(code)) {
      return own;
    }
    Total sum = null;
    for (var child : tree.children(code)) {
      sum = Total.sum(sum, reported(child, measure, seen));
    }
    return sum;
  }
}
