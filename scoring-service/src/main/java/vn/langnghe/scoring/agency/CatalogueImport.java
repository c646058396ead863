package vn.langnghe.scoring.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.agency.ImportResult.Imported;
import vn.langnghe.scoring.agency.ImportResult.Refused;
import vn.langnghe.scoring.agency.RowFault.Reason;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Takes a CSV of dated spells: all rows or none. Catalogue, events and the re-evaluation that a
 * moved agency needs are one transaction; a process that dies before the commit has done nothing,
 * and a client that repeats after it changes nothing.
 */
@ApplicationScoped
public class CatalogueImport {

  private final Catalogue catalogue;
  private final Database database;
  private final Outbox outbox;
  private final EvaluationQueue dirty;
  private final Clock clock;
  private final Ids ids;

  public CatalogueImport(
      Catalogue catalogue,
      Database database,
      Outbox outbox,
      EvaluationQueue dirty,
      Clock clock,
      Ids ids) {
    this.catalogue = catalogue;
    this.database = database;
    this.outbox = outbox;
    this.dirty = dirty;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public ImportResult take(String csv) {
    var table = CsvTable.parse(csv);
    var faults = new ArrayList<RowFault>();
    AgencyRow.COLUMNS.stream()
        .filter(column -> !table.header().contains(column))
        .forEach(column -> faults.add(new RowFault(1, column, Reason.MISSING_COLUMN, "")));
    if (!faults.isEmpty()) {
      return new Refused(faults);
    }
    var rows = new ArrayList<AgencyRow>();
    for (var line : table.lines()) {
      var row = AgencyRow.of(line, faults::add);
      if (row != null) {
        rows.add(row);
      }
    }
    if (!faults.isEmpty()) {
      return new Refused(faults);
    }
    return merge(rows);
  }

  private ImportResult merge(List<AgencyRow> rows) {
    database.query("select pg_advisory_xact_lock(hashtext('catalogue'))", row -> true);
    var merge = new CatalogueMerge(catalogue.agencies(), rows);
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
