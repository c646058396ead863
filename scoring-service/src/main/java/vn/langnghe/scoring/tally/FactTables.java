package vn.langnghe.scoring.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.scoring.admission.AdmittedCampaigns;
import vn.langnghe.scoring.appraisal.record.AppraisalFacts;
import vn.langnghe.scoring.appraisal.record.Judgement;
import vn.langnghe.scoring.cell.AnswerSums;

/** The facts of some agencies and months, each agency's own, before any adding up. */
public final class FactTables {

  private final AdmittedCampaigns admitted;
  private final Map<String, List<SurveyCell>> cells = new HashMap<>();
  private final Map<String, Map<Integer, CaseCounts>> cases = new HashMap<>();
  private final Map<String, ReportedTotals> totals = new HashMap<>();
  private final Map<AgencyPeriod, Map<String, AppraisalFacts>> files = new HashMap<>();
  private final Set<ScoreKey> unknowable = new HashSet<>();
  private boolean released;

  /**
   * @param admitted which campaigns feed which index
   */
  public FactTables(AdmittedCampaigns admitted) {
    this.admitted = admitted;
  }

  AdmittedCampaigns admitted() {
    return admitted;
  }

  /** The answers are what is public. */
  FactTables released() {
    released = true;
    return this;
  }

  boolean isReleased() {
    return released;
  }

  public void add(ReleaseUnit unit, SurveyCell.Sums sums) {
    cells.computeIfAbsent(unit.agency(), code -> new ArrayList<>()).add(new SurveyCell(unit, sums));
  }

  /** What was counted just now. */
  public void add(ReleaseUnit unit, AnswerSums counted) {
    add(
        unit,
        new SurveyCell.Sums(
            counted.counts(), counted.moments(), counted.responses(), counted.lastReceivedAt()));
  }

  public void add(String agency, int month, CaseCounts counts) {
    cases.computeIfAbsent(agency, code -> new HashMap<>()).merge(month, counts, CaseCounts::plus);
  }

  public void add(Judgement judgement) {
    var file = judgement.facts();
    if (file == null) {
      unknowable.add(judgement.of());
    } else {
      files
          .computeIfAbsent(judgement.of().agencyPeriod(), key -> new HashMap<>())
          .put(file.index(), file);
    }
  }

  /** Whether something that the score needs cannot be read: then it stays as it was published. */
  boolean isUnknowable(ScoreKey score) {
    return unknowable.contains(score);
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
  @Nullable AppraisalFacts file(String index, String agency, Period period) {
    return files.getOrDefault(new AgencyPeriod(agency, period), Map.of()).get(index);
  }
}
