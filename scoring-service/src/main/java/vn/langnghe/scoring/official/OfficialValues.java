package vn.langnghe.scoring.official;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Official values by index, agency and period; the last one recorded stands. The value and the
 * re-evaluation that shows it are one transaction.
 */
@ApplicationScoped
public class OfficialValues {

  private static final TypeReference<TreeMap<String, BigDecimal>> PARTS = new TypeReference<>() {};

  private final Database database;
  private final EvaluationQueue dirty;
  private final ObjectMapper json = Json.mapper();

  public OfficialValues(Database database, EvaluationQueue dirty) {
    this.database = database;
    this.dirty = dirty;
  }

  /** False when exactly this was recorded before. */
  @Transactional
  public boolean record(ScoreKey of, Official official) {
    int changed =
        database.update(
            """
            insert into official_value as o (index_code, agency, period, value, parts, source, published_on)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (index_code, agency, period) do update set
              value = excluded.value, parts = excluded.parts, source = excluded.source,
              published_on = excluded.published_on
            where (o.value, o.parts, o.source, o.published_on)
              is distinct from (excluded.value, excluded.parts, excluded.source, excluded.published_on)
            """,
            of.index(),
            of.agency(),
            of.period().toString(),
            official.value(),
            write(official.parts()),
            official.source(),
            official.publishedOn());
    if (changed > 0) {
      dirty.append(List.of(of.agencyPeriod()));
    }
    return changed > 0;
  }

  public Map<ScoreKey, Official> load(Collection<String> agencies, Collection<Period> periods) {
    var values = new HashMap<ScoreKey, Official>();
    database.query(
        """
        select index_code, agency, period, value, parts::text, source, published_on
          from official_value where agency = any(?) and period = any(?)
        """,
        row ->
            values.put(
                ScoreKey.live(row.getString(1), row.getString(2), Period.of(row.getString(3))),
                new Official(
                    row.getBigDecimal(4),
                    read(row.getString(5)),
                    row.getString(6),
                    row.getObject(7, LocalDate.class))),
        agencies.toArray(String[]::new),
        periods.stream().map(Period::toString).toArray(String[]::new));
    return values;
  }

  private String write(Map<String, BigDecimal> parts) {
    try {
      return json.writeValueAsString(parts);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unwritable parts", broken);
    }
  }

  private Map<String, BigDecimal> read(String parts) {
    try {
      return json.readValue(parts, PARTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable parts", broken);
    }
  }
}
