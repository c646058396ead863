package vn.langnghe.scoring.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.wire.Json;
import vn.langnghe.index.maths.Judged;
import vn.langnghe.runtime.sql.Database;

/** Published claims of many agencies and years in one query: kept, or made anew from entries. */
@ApplicationScoped
public class Judgements {

  private static final TypeReference<HashMap<String, ClaimBody>> CLAIMS = new TypeReference<>() {};

  private static final String KEPT =
      """
      select index_code, agency, period, filed_on, self::text, appraised::text, judged_at,
             stage = 'FIXED'
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
             (p.approved_at at time zone 'Asia/Ho_Chi_Minh')::date,
             coalesce(jsonb_object_agg(l.criterion, l.claim) filter (where l.kind = 'SELF'),
                      '{}')::text,
             coalesce(jsonb_object_agg(l.criterion, l.claim) filter (where l.kind = 'APPRAISED'),
                      '{}')::text,
             p.at, p.fixed
        from published p left join last l using (index_code, agency, period)
       group by p.index_code, p.agency, p.period, p.approved_at, p.at, p.fixed
      """;

  private final Database database;
  private final ObjectMapper json = Json.mapper();

  public Judgements(Database database) {
    this.database = database;
  }

  public void kept(
      Collection<String> agencies,
      Collection<Period> periods,
      BiConsumer<AgencyPeriod, FileFacts> sink) {
    load(KEPT, agencies, periods, sink);
  }

  public void fromEntries(
      Collection<String> agencies,
      Collection<Period> periods,
      BiConsumer<AgencyPeriod, FileFacts> sink) {
    load(FROM_ENTRIES, agencies, periods, sink);
  }

  private void load(
      String sql,
      Collection<String> agencies,
      Collection<Period> periods,
      BiConsumer<AgencyPeriod, FileFacts> sink) {
    var years =
        periods.stream()
            .filter(period -> period.length() == Period.Length.YEAR)
            .map(Period::toString)
            .toArray(String[]::new);
    if (years.length == 0) {
      return;
    }
    database.query(
        sql,
        row -> {
          sink.accept(new AgencyPeriod(row.getString(2), Period.of(row.getString(3))), facts(row));
          return true;
        },
        agencies.toArray(String[]::new),
        years);
  }

  private FileFacts facts(ResultSet row) throws SQLException {
    var self = Declarations.joined(claims(row.getString(5)));
    var appraised = Declarations.joined(claims(row.getString(6)));
    var criteria = new HashSet<>(self.keySet());
    criteria.addAll(appraised.keySet());
    boolean fixed = row.getBoolean(8);
    var judged = new HashMap<String, Judged>();
    criteria.forEach(
        code -> judged.put(code, new Judged(self.get(code), appraised.get(code), fixed)));
    return new FileFacts(
        row.getString(1),
        judged,
        Filing.value(row.getObject(4, LocalDate.class)),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  private Map<String, ClaimBody> claims(String text) {
    try {
      return json.readValue(text, CLAIMS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable claims", broken);
    }
  }
}
