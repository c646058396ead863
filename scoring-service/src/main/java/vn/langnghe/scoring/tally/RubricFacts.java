package vn.langnghe.scoring.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.index.maths.Facts;
import vn.langnghe.index.maths.Judged;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Value;
import vn.langnghe.index.rubric.Measures;
import vn.langnghe.scoring.appraisal.record.AppraisalFacts;
import vn.langnghe.scoring.appraisal.record.Filing;
import vn.langnghe.scoring.cell.Cell;

/** What one rubric sees of a unit. Remembers the newest fact that was asked for: the as-of. */
final class RubricFacts implements Facts {

  private final UnitTally tally;
  private final Measures measures;
  private final UnitTally.@Nullable Pool pool;
  private final Map<String, Integer> positions;
  private final Map<String, Scored> imports;
  private final @Nullable AppraisalFacts file;
  private final Set<String> filingDays;
  private final SortedSet<String> campaigns = new TreeSet<>();
  private @Nullable Instant asOf;
  private long counted;

  RubricFacts(
      Rubric rubric,
      UnitTally tally,
      Measures measures,
      UnitTally.@Nullable Pool pool,
      Map<String, Integer> positions,
      Map<String, Scored> imports) {
    this.file = tally.file(rubric.index());
    this.filingDays = file == null ? Set.of() : Filing.measures(rubric);
    this.tally = tally;
    this.measures = measures;
    this.pool = pool;
    this.positions = positions;
    this.imports = imports;
  }

  @Override
  public @Nullable Long count(String measure) {
    var total = measures.find(measure).map(tally::total).orElse(null);
    if (total == null) {
      return null;
    }
    saw(total.asOf());
    return total.value();
  }

  @Override
  public LevelCounts answers(String item) {
    var position = positions.get(item);
    if (pool == null || position == null) {
      return LevelCounts.NONE;
    }
    saw(pool.lastReceivedAt());
    counted = pool.responses();
    campaigns.addAll(pool.campaigns());
    int from = Cell.index(position, 0);
    return from < pool.counts().length ? LevelCounts.at(pool.counts(), from) : LevelCounts.NONE;
  }

  @Override
  public long responses() {
    return pool == null ? 0 : pool.responses();
  }

  @Override
  public @Nullable BigDecimal index(String index) {
    var imported = imports.get(index);
    if (imported == null) {
      return null;
    }
    if (imported.asOf() != null) {
      saw(imported.asOf());
    }
    counted = Math.max(counted, imported.n());
    campaigns.addAll(imported.sources().campaigns());
    return imported.tree().value();
  }

  /** Everything declared is said in a claim, but the day of the file we know ourselves. */
  @Override
  public @Nullable Value value(String measure) {
    if (file != null && filingDays.contains(measure)) {
      saw(file.asOf());
      return file.filed();
    }
    return Facts.super.value(measure);
  }

  @Override
  public Judged judged(String criterion) {
    if (file == null) {
      return Judged.NOBODY;
    }
    saw(file.asOf());
    return file.judged(criterion);
  }

  @Override
  public int year() {
    return tally.year();
  }

  private void saw(Instant instant) {
    if (asOf == null || instant.isAfter(asOf)) {
      asOf = instant;
    }
  }

  /** Null while no fact was found. */
  @Nullable Instant asOf() {
    return asOf;
  }

  /** Campaigns behind the answers, its own and those of an index that it imports. */
  List<String> campaigns() {
    return List.copyOf(campaigns);
  }

  /** Responses behind the answers, its own or those of an index that it imports. */
  long counted() {
    return counted;
  }
}
