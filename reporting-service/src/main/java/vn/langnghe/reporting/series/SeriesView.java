package vn.langnghe.reporting.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.runtime.agency.Origin;

/**
 * An agency's figures from period to period.
 *
 * @param index index code
 * @param indexName the index in words
 * @param unit what the values are expressed in
 * @param agency agency code
 * @param agencyName its name in the last of the periods
 * @param length {@code year}, {@code half}, {@code quarter} or {@code month}
 * @param points oldest first, one for each period
 */
record SeriesView(
    String index,
    Text indexName,
    Unit unit,
    String agency,
    Text agencyName,
    String length,
    List<Point> points) {

  /**
   * @param code agency code
   * @param name its name in the period
   */
  record Named(String code, Text name) {}

  /**
   * One period.
   *
   * @param period the period
   * @param status {@code released}; {@code back-cast}: pooled from the predecessors that were still
   *     at work; {@code not-comparable}: a predecessor was divided; {@code no-data}
   * @param value what may be compared from point to point; null where nothing may or nothing is
   *     known
   * @param maximum highest value that could be reached
   * @param n number of survey responses that are counted
   * @param asOf instant of the newest fact that is counted
   * @param method rubric and version; says so where predecessors are pooled
   * @param own what stands under the agency's own code where {@code value} is another figure
   * @param predecessors those that are pooled, or that were divided
   * @param note what the status means here, in words
   */
  record Point(
      String period,
      String status,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      long n,
      @Nullable Instant asOf,
      @Nullable String method,
      @Nullable BigDecimal own,
      List<Named> predecessors,
      @Nullable Text note) {

    static Point of(
        String period,
        Origin origin,
        @Nullable ScoreSummary released,
        @Nullable ScoreSummary pooled,
        List<Named> predecessors) {
      return switch (origin) {
        case Origin.Own alone -> shown(period, "released", released, null, List.of(), null);
        case Origin.Pooled merged ->
            shown(
                period,
                "back-cast",
                pooled,
                value(released),
                predecessors,
                note(
                    "Gộp từ số liệu của các cơ quan trước sáp nhập: ",
                    "Pooled from the agencies before the merger: ",
                    predecessors));
        case Origin.NotComparable divided ->
            new Point(
                period,
                "not-comparable",
                null,
                null,
                0,
                null,
                null,
                value(released),
                predecessors,
                note(
                    "Không so sánh được, vì cơ quan sau đã được chia cho nhiều nơi: ",
                    "Not comparable, because this agency was divided among several: ",
                    predecessors));
      };
    }

    private static Point shown(
        String period,
        String status,
        @Nullable ScoreSummary summary,
        @Nullable BigDecimal own,
        List<Named> predecessors,
        @Nullable Text note) {
      if (summary == null) {
        return new Point(period, "no-data", null, null, 0, null, null, own, predecessors, note);
      }
      return new Point(
          period,
          status,
          summary.value(),
          summary.maximum(),
          summary.n(),
          summary.asOf(),
          summary.method(),
          own,
          predecessors,
          note);
    }

    private static @Nullable BigDecimal value(@Nullable ScoreSummary summary) {
      return summary == null ? null : summary.value();
    }

    private static Text note(String vi, String en, List<Named> predecessors) {
      return new Text(
          vi + String.join("; ", predecessors.stream().map(named -> named.name().vi()).toList()),
          en + String.join("; ", predecessors.stream().map(named -> named.name().en()).toList()));
    }
  }
}
