package vn.langnghe.scoring.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.runtime.file.BrokenCsv;
import vn.langnghe.runtime.file.CsvTable;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.agency.ImportResult.Imported;
import vn.langnghe.scoring.agency.ImportResult.Refused;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Takes a CSV of dated spells: all rows or none. Catalogue, events and the re-evaluation that a
 * moved agency needs are one transaction; a process that dies before the commit has done nothing,
 * and a client that repeats after it changes nothing.
 */
@ApplicationScoped
public class CatalogueImport {

  private final Catalogue catalogue;
  private final Outbox outbox;
  private final EvaluationQueue dirty;
  private final Clock clock;
  private final Ids ids;

  public CatalogueImport(
      Catalogue catalogue, Outbox outbox, EvaluationQueue dirty, Clock clock, Ids ids) {
    this.catalogue = catalogue;
    this.outbox = outbox;
    this.dirty = dirty;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public ImportResult take(String csv) {
    try {
      return take(CsvTable.parse(csv));
    } catch (BrokenCsv broken) {
      return new Refused(List.of(broken.fault()));
    }
  }

  private ImportResult take(CsvTable table) {
    var faults = new ArrayList<FieldError>();
    table
        .missing(AgencyRow.COLUMNS)
        .forEach(column -> faults.add(AgencyFault.MISSING_COLUMN.at(1, column, "")));
    var rows = new ArrayList<AgencyRow>();
    if (faults.isEmpty()) {
      for (var line : table.lines()) {
        var row = AgencyRow.of(line, faults::add);
        if (row != null) {
          rows.add(row);
        }
      }
    }
    return faults.isEmpty() ? merge(rows) : new Refused(faults);
  }

  private ImportResult merge(List<AgencyRow> rows) {
    var merge = new CatalogueMerge(catalogue.locked(), rows);
    if (!merge.faults().isEmpty()) {
      return new Refused(merge.faults());
    }
    var changed = merge.changed();
    if (!changed.isEmpty()) {
      catalogue.store(changed);
      var now = clock.instant();
      outbox.append(changed.stream().map(agency -> new Outgoing(ids.next(), agency, now)).toList());
      dirty.appendAll();
    }
    return new Imported(
        new ImportReport(merge.outcomes(), changed.stream().map(agency -> agency.code()).toList()));
  }
}
