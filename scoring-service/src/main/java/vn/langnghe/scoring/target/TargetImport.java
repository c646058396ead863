package vn.langnghe.scoring.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.agency.CsvTable;

/**
 * Takes a CSV of targets: all rows or none. Rows and the announcement of the indexes that they
 * concern are one transaction; a repeated file changes and announces nothing.
 */
@ApplicationScoped
public class TargetImport {

  /** What became of a file. */
  public sealed interface Result {}

  /**
   * @param changed codes of the targets that are new or otherwise than before
   */
  public record Taken(List<String> changed) implements Result {}

  /**
   * @param faults what is wrong, by row and column
   */
  public record Refused(List<FieldError> faults) implements Result {}

  private final Targets targets;
  private final Catalogue catalogue;
  private final Rubrics rubrics;
  private final Definitions definitions;

  public TargetImport(
      Targets targets, Catalogue catalogue, Rubrics rubrics, Definitions definitions) {
    this.targets = targets;
    this.catalogue = catalogue;
    this.rubrics = rubrics;
    this.definitions = definitions;
  }

  @Transactional
  public Result take(String csv) {
    var table = CsvTable.parse(csv);
    var faults = new ArrayList<FieldError>();
    for (var column : TargetRow.COLUMNS) {
      if (!table.header().contains(column)) {
        faults.add(FieldError.of("1." + column, "missing-column", "Thiếu cột.", "No such column."));
      }
    }
    var rows = new ArrayList<Targets.Of>();
    if (faults.isEmpty()) {
      for (var line : table.lines()) {
        var row = new TargetRow(line);
        var target = row.read();
        if (target != null) {
          check(row, target);
          rows.add(target);
        }
        faults.addAll(row.faults());
      }
    }
    return faults.isEmpty() ? store(rows) : new Refused(faults);
  }

  private Taken store(List<Targets.Of> rows) {
    var changed = rows.stream().filter(targets::store).map(of -> of.target().code()).toList();
    if (!changed.isEmpty()) {
      definitions.publish();
    }
    return new Taken(changed);
  }

  private void check(TargetRow row, Targets.Of of) {
    var rubric = rubrics.valid(of.index(), of.target().validFrom());
    if (rubric.isEmpty()) {
      row.fault("index", "unknown-index", "Không có chỉ số này.", "There is no such index.");
      return;
    }
    var part = of.target().part();
    if (part != null && !codes(rubrics.definition(rubric.get()).root()).contains(part)) {
      row.fault("part", "unknown-part", "Chỉ số không có phần này.", "The index has no such part.");
    }
    var agency = of.target().agency();
    if (agency != null && catalogue.find(agency).isEmpty()) {
      row.fault("agency", "unknown-agency", "Không có cơ quan này.", "There is no such agency.");
    }
  }

  private static Set<String> codes(IndexDefined.Criterion root) {
    var codes = new HashSet<String>();
    collect(root, codes);
    return codes;
  }

  private static void collect(IndexDefined.Criterion criterion, Set<String> codes) {
    codes.add(criterion.code());
    criterion.parts().forEach(part -> collect(part, codes));
  }
}
