package vn.langnghe.scoring.estimate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.langnghe.event.Period;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.scoring.admission.StoredAdmissions;
import vn.langnghe.scoring.cell.Months;
import vn.langnghe.scoring.cell.Units;

/**
 * The kept counts, by segment for a sample and as one for a pulse. In the order of the strata,
 * never of their numbers, which depend on who came first.
 */
@ApplicationScoped
class SegmentCells {

  private static final TypeReference<TreeMap<String, String>> STRATA = new TypeReference<>() {};

  private final Database database;
  private final StoredAdmissions admissions;
  private final ObjectMapper json = Json.mapper();

  SegmentCells(Database database, StoredAdmissions admissions) {
    this.database = database;
    this.admissions = admissions;
  }

  List<SegmentCell> sample(
      String campaign, String questionnaire, Collection<String> agencies, Period period) {
    var cells = new TreeMap<String, SegmentCell>();
    database.each(
        """
        select s.strata::text as strata, c.counts, c.moments, c.responses
          from release_unit u
          join survey_segment_cell c on c.unit = u.id join segment s on s.id = c.segment
         where u.campaign = ? and u.questionnaire = ? and u.agency = any(?)
           and u.month = any(?::text[]::int[])
        """,
        row -> cells.merge(row.text("strata"), cell(row), SegmentCell::plus),
        campaign,
        questionnaire,
        agencies.toArray(String[]::new),
        months(period));
    return List.copyOf(cells.values());
  }

  /** Of the campaigns that feed the index. */
  List<SegmentCell> pulse(
      String index, String questionnaire, Collection<String> agencies, Period period) {
    var admitted = admissions.load(List.of(period));
    var cells = new TreeMap<String, SegmentCell>();
    database.each(
        """
        select u.campaign, u.agency, u.questionnaire, u.estimator, u.month, u.pooled,
               '{}' as strata, c.counts, c.moments, c.responses
          from release_unit u join survey_cell c on c.unit = u.id
         where u.questionnaire = ? and u.estimator = 'PULSE' and u.agency = any(?)
           and u.month = any(?::text[]::int[])
        """,
        row -> {
          var unit = Units.read(row);
          if (admitted.feeds(index, unit.campaign(), unit.month())) {
            cells.merge("", cell(row), SegmentCell::plus);
          }
        },
        questionnaire,
        agencies.toArray(String[]::new),
        months(period));
    return List.copyOf(cells.values());
  }

  private SegmentCell cell(Row row) {
    return new SegmentCell(
        strata(row.text("strata")),
        row.counts("counts"),
        row.counts("moments"),
        row.count("responses"));
  }

  private Map<String, String> strata(String text) {
    try {
      return json.readValue(text, STRATA);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable strata", broken);
    }
  }

  private static String[] months(Period period) {
    return Months.of(List.of(period));
  }
}
