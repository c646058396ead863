package vn.langnghe.scoring.official;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.wire.Json;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.runtime.sql.StoredRows;
import vn.langnghe.scoring.IndexParts;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.official.OfficialValueResult.Recorded;
import vn.langnghe.scoring.official.OfficialValueResult.RecordedBefore;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownAgency;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownIndex;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownParts;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Official values by index, agency and period; the last one recorded stands. The value and the
 * re-evaluation that shows it are one transaction.
 */
@ApplicationScoped
public class OfficialValues {

  private static final TypeReference<TreeMap<String, BigDecimal>> PARTS = new TypeReference<>() {};

  private final Rubrics rubrics;
  private final Catalogue catalogue;
  private final EvaluationQueue dirty;
  private final Database database;
  private final StoredRows rows;
  private final JsonMapper json = Json.mapper();

  public OfficialValues(
      Rubrics rubrics,
      Catalogue catalogue,
      EvaluationQueue dirty,
      Database database,
      StoredRows rows) {
    this.rubrics = rubrics;
    this.catalogue = catalogue;
    this.dirty = dirty;
    this.database = database;
    this.rows = rows;
  }

  /** A row as it lies: its parts not read yet. */
  private record Lying(
      ScoreKey of, BigDecimal value, String parts, String source, LocalDate publishedOn) {

    static Lying of(Row row) {
      return new Lying(
          ScoreKey.live(row.text("index_code"), row.text("agency"), row.period("period")),
          row.decimal("value"),
          row.text("parts"),
          row.text("source"),
          row.day("published_on"));
    }

    Official official(JsonMapper json) {
      try {
        return new Official(value, json.readValue(parts, PARTS), source, publishedOn);
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("unreadable parts", broken);
      }
    }
  }

  @Transactional
  OfficialValueResult record(ScoreKey of, Official official) {
    var rubric = rubrics.valid(of.index(), of.period().lastDay());
    if (rubric.isEmpty()) {
      return new UnknownIndex();
    }
    if (catalogue.find(of.agency()).isEmpty()) {
      return new UnknownAgency();
    }
    var known = IndexParts.codes(rubrics.definition(rubric.get()));
    var faults =
        official.parts().keySet().stream()
            .filter(code -> !known.contains(code))
            .map(OfficialValues::unknownPart)
            .toList();
    return faults.isEmpty() ? store(of, official) : new UnknownParts(faults);
  }

  private static FieldError unknownPart(String code) {
    return FieldError.of(
        "parts." + code,
        "unknown-part",
        "Chỉ số không có phần này.",
        "The index has no such part.");
  }

  private OfficialValueResult store(ScoreKey of, Official official) {
    var key = new OfficialValue.Key(of.index(), of.agency(), of.period());
    database.lock("official value " + of.text());
    var known = OfficialValue.find(key).orElse(null);
    if (known != null && known.says(official)) {
      return new RecordedBefore();
    }
    if (known == null) {
      new OfficialValue(key, official).persist();
    } else {
      known.change(official);
    }
    dirty.append(List.of(of.agencyPeriod()));
    return new Recorded();
  }

  /** In the caller's transaction; empty where there is one and it cannot be read. */
  public Map<ScoreKey, Optional<Official>> load(
      Collection<String> agencies, Collection<Period> periods) {
    var lying =
        database.list(
            """
            select index_code, agency, period, value, parts::text as parts, source, published_on
              from official_value where agency = any(?) and period = any(?)
            """,
            Lying::of,
            agencies.toArray(String[]::new),
            periods.stream().map(Period::toString).toArray(String[]::new));
    var values = new HashMap<ScoreKey, Optional<Official>>();
    lying.forEach(row -> values.put(row.of(), Optional.empty()));
    rows.readSome(
            "official_value",
            lying,
            row -> row.of().text(),
            row -> Optional.of(Map.entry(row.of(), row.official(json))))
        .forEach(read -> values.put(read.getKey(), Optional.of(read.getValue())));
    return values;
  }
}
