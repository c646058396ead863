package vn.langnghe.scoring.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.file.BrokenCsv;
import vn.langnghe.runtime.file.CsvTable;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.IndexParts;
import vn.langnghe.scoring.agency.Catalogue;

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
  private final DefinitionAnnouncement definitions;
  private final Database database;

  public TargetImport(
      Targets targets,
      Catalogue catalogue,
      Rubrics rubrics,
      DefinitionAnnouncement definitions,
      Database database) {
    this.targets = targets;
    this.catalogue = catalogue;
    this.rubrics = rubrics;
    this.definitions = definitions;
    this.database = database;
  }

  @Transactional
  Result take(String csv) {
    try {
      return take(CsvTable.parse(csv));
    } catch (BrokenCsv broken) {
      return new Refused(List.of(broken.fault()));
    }
  }

  private Result take(CsvTable table) {
    var faults = new ArrayList<FieldError>();
    for (var column : table.missing(TargetRow.COLUMNS)) {
      faults.add(FieldError.of("1." + column, "missing-column", "Thiếu cột.", "No such column."));
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
    database.lock("targets");
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
    if (part != null && !IndexParts.codes(rubrics.definition(rubric.get())).contains(part)) {
      row.fault("part", "unknown-part", "Chỉ số không có phần này.", "The index has no such part.");
    }
    var agency = of.target().agency();
    if (agency != null && catalogue.find(agency).isEmpty()) {
      row.fault("agency", "unknown-agency", "Không có cơ quan này.", "There is no such agency.");
    }
  }
}
