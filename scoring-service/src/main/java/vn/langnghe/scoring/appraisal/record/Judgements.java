package vn.langnghe.scoring.appraisal.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.wire.Json;
import vn.langnghe.index.maths.Judged;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.runtime.sql.StoredRows;

/** Published claims of many agencies and years in one query: kept, or made anew from entries. */
@ApplicationScoped
public class Judgements {

  private static final TypeReference<HashMap<String, ClaimBody>> CLAIMS = new TypeReference<>() {};

  private static final String KEPT =
      """
      select index_code, agency, period, filed_on, self::text, appraised::text, judged_at,
             stage = 'FIXED' as fixed
        from appraisal
       where agency = any(?) and period = any(?) and judged_at is not null
      """;

  /**
   * The last move that published a side, and what that side had said last until then. A move and
   * the entries before it are ordered by id because all are written behind the file's lock.
   */
  private static final String FROM_ENTRIES =
      """
      with entry as (
        select id, index_code, agency, period, kind, criterion, content -> 'claim' as claim,
               content ->> 'move' as move, entered_at
          from appraisal_entry where agency = any(?) and period = any(?)),
      published as (
        select index_code, agency, period,
               bool_or(move = 'FIX') as fixed,
               max(id) filter (where move = 'APPROVE') as self_by,
               max(id) filter (where move in ('CLOSE_ROUND_1', 'FIX')) as appraised_by,
               max(entered_at) filter (where move = 'APPROVE') as approved_at,
               max(entered_at) as at
          from entry
         where move in ('APPROVE', 'TAKE_OVER', 'CLOSE_ROUND_1', 'FIX')
         group by index_code, agency, period),
      last as (
        select distinct on (e.index_code, e.agency, e.period, e.kind, e.criterion) e.*
          from entry e join published p using (index_code, agency, period)
         where e.kind = 'SELF' and e.id < p.self_by
            or e.kind = 'APPRAISED' and e.id < p.appraised_by
         order by e.index_code, e.agency, e.period, e.kind, e.criterion, e.id desc)
      select p.index_code, p.agency, p.period,
             (p.approved_at at time zone 'Asia/Ho_Chi_Minh')::date as filed_on,
             coalesce(jsonb_object_agg(l.criterion, l.claim) filter (where l.kind = 'SELF'),
                      '{}')::text as self,
             coalesce(jsonb_object_agg(l.criterion, l.claim) filter (where l.kind = 'APPRAISED'),
                      '{}')::text as appraised,
             p.at as judged_at, p.fixed
        from published p left join last l using (index_code, agency, period)
       group by p.index_code, p.agency, p.period, p.approved_at, p.at, p.fixed
      """;

  private final Database database;
  private final StoredRows rows;
  private final ObjectMapper json = Json.mapper();

  public Judgements(Database database, StoredRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** A row as it lies: its claims not read yet. */
  private record Lying(
      ScoreKey of,
      @Nullable LocalDate filedOn,
      String self,
      String appraised,
      Instant judgedAt,
      boolean fixed) {

    static Lying of(Row row) {
      return new Lying(
          ScoreKey.live(row.text("index_code"), row.text("agency"), row.period("period")),
          row.dayOrNull("filed_on"),
          row.text("self"),
          row.text("appraised"),
          row.instant("judged_at"),
          row.flag("fixed"));
    }
  }

  public List<Judgement> kept(Collection<String> agencies, Collection<Period> periods) {
    return load(KEPT, agencies, periods);
  }

  public List<Judgement> fromEntries(Collection<String> agencies, Collection<Period> periods) {
    return load(FROM_ENTRIES, agencies, periods);
  }

  private List<Judgement> load(
      String sql, Collection<String> agencies, Collection<Period> periods) {
    var years =
        periods.stream()
            .filter(period -> period.length() == Period.Length.YEAR)
            .map(Period::toString)
            .toArray(String[]::new);
    if (years.length == 0) {
      return List.of();
    }
    var lying = database.list(sql, Lying::of, agencies.toArray(String[]::new), years);
    var read = new HashMap<ScoreKey, AppraisalFacts>();
    rows.readSome(
            "appraisal",
            lying,
            row -> row.of().text(),
            row -> Optional.of(Map.entry(row.of(), facts(row))))
        .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
    return lying.stream().map(row -> new Judgement(row.of(), read.get(row.of()))).toList();
  }

  private AppraisalFacts facts(Lying row) {
    var self = Declarations.joined(claims(row.self()));
    var appraised = Declarations.joined(claims(row.appraised()));
    var criteria = new HashSet<>(self.keySet());
    criteria.addAll(appraised.keySet());
    var judged = new HashMap<String, Judged>();
    criteria.forEach(
        code -> judged.put(code, new Judged(self.get(code), appraised.get(code), row.fixed())));
    return new AppraisalFacts(
        row.of().index(), judged, Filing.value(row.filedOn()), row.judgedAt());
  }

  private Map<String, ClaimBody> claims(String text) {
    try {
      return json.readValue(text, CLAIMS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable claims", broken);
    }
  }
}
