package vn.langnghe.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.Unit;
import vn.langnghe.reporting.ranking.RankingRow;
import vn.langnghe.reporting.ranking.RankingView;
import vn.langnghe.web.visit.Address;

/**
 * A ranking and what it says in short.
 *
 * @param ranking the ranking
 * @param lines its lines, best first
 * @param mean mean of the values that are compared; null without any
 * @param answers number of survey answers that are counted
 * @param newest instant of the newest fact that is counted; null without any
 */
record Board(
    RankingView ranking,
    List<Line> lines,
    @Nullable BigDecimal mean,
    long answers,
    @Nullable Instant newest) {

  private static final int DECIMALS = 4;

  static Board of(RankingView ranking, @Nullable String chosen) {
    var rows = ranking.rows();
    return new Board(
        ranking,
        rows.stream().map(row -> Line.of(row, ranking.parentName(), chosen)).toList(),
        mean(
            rows.stream()
                .filter(row -> row.unranked() == null)
                .map(RankingRow::value)
                .filter(Objects::nonNull)
                .toList()),
        rows.stream().mapToLong(RankingRow::n).sum(),
        rows.stream()
            .map(RankingRow::asOf)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static @Nullable BigDecimal mean(List<BigDecimal> values) {
    return values.isEmpty()
        ? null
        : values.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_UP);
  }

  /** The first with a rank. */
  public @Nullable Line best() {
    return lines.stream().filter(line -> line.row().rank() != null).findFirst().orElse(null);
  }

  /** How many a rank is told among: whoever has not enough answers is none of them. */
  public long compared() {
    return lines.stream().filter(line -> line.row().unranked() == null).count();
  }

  Optional<Line> line(String agency) {
    return lines.stream().filter(line -> line.row().agency().equals(agency)).findFirst();
  }

  /** The period that moves are told against; without one there are no moves. */
  public @Nullable Period previous() {
    var previous = ranking.previousPeriod();
    return previous == null ? null : Period.of(previous);
  }

  /** Where changes of the ranking are told of. */
  public Address stream() {
    return Links.stream(this);
  }

  public boolean isPercent() {
    return ranking.unit() == Unit.PERCENT;
  }

  public boolean hasOfficial() {
    return lines.stream().anyMatch(line -> line.row().official() != null);
  }

  public boolean hasAnswers() {
    return answers > 0;
  }

  public boolean hasMoves() {
    return lines.stream().anyMatch(Line::isMoved);
  }

  public boolean hasRanges() {
    return lines.stream().anyMatch(Line::isRanged);
  }
}
