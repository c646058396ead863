package vn.langnghe.scoring.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.appraisal.FileFacts;

/** The facts of some agencies and months, each agency's own, before any adding up. */
public final class FactTables {

  private final Map<String, List<SurveyCell>> cells = new HashMap<>();
  private final Map<String, Map<Integer, CaseCounts>> cases = new HashMap<>();
  private final Map<String, ReportedTotals> totals = new HashMap<>();
  private final Map<AgencyPeriod, Map<String, FileFacts>> files = new HashMap<>();

  public void add(String agency, SurveyCell cell) {
    cells.computeIfAbsent(agency, code -> new ArrayList<>()).add(cell);
  }

  public void add(String agency, int month, CaseCounts counts) {
    cases.computeIfAbsent(agency, code -> new HashMap<>()).merge(month, counts, CaseCounts::plus);
  }

  public void add(AgencyPeriod of, FileFacts file) {
    files.computeIfAbsent(of, key -> new HashMap<>()).put(file.index(), file);
  }

  public ReportedTotals totals(String agency) {
    return totals.computeIfAbsent(agency, code -> new ReportedTotals());
  }

  List<SurveyCell> cells(String agency) {
    return cells.getOrDefault(agency, List.of());
  }

  Map<Integer, CaseCounts> cases(String agency) {
    return cases.getOrDefault(agency, Map.of());
  }

  /** What people said of an agency under an index in a period; null when nobody did. */
  @Nullable FileFacts file(String index, String agency, Period period) {
    return files.getOrDefault(new AgencyPeriod(agency, period), Map.of()).get(index);
  }
}
