package vn.langnghe.scoring.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.IndexParts;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.official.OfficialValueResult.Recorded;
import vn.langnghe.scoring.official.OfficialValueResult.RecordedBefore;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownAgency;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownIndex;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownParts;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Official values by index, agency and period; the last one recorded stands. The value and the
 * re-evaluation that shows it are one transaction.
 */
@ApplicationScoped
public class OfficialValues {

  private final Rubrics rubrics;
  private final Catalogue catalogue;
  private final EvaluationQueue dirty;
  private final Database database;

  public OfficialValues(
      Rubrics rubrics, Catalogue catalogue, EvaluationQueue dirty, Database database) {
    this.rubrics = rubrics;
    this.catalogue = catalogue;
    this.dirty = dirty;
    this.database = database;
  }

  @Transactional
  OfficialValueResult record(ScoreKey of, Official official) {
    var rubric = rubrics.valid(of.index(), of.period().lastDay());
    if (rubric.isEmpty()) {
      return new UnknownIndex();
    }
    if (catalogue.find(of.agency()).isEmpty()) {
      return new UnknownAgency();
    }
    var known = IndexParts.codes(rubrics.definition(rubric.get()));
    var faults =
        official.parts().keySet().stream()
            .filter(code -> !known.contains(code))
            .map(OfficialValues::unknownPart)
            .toList();
    return faults.isEmpty() ? store(of, official) : new UnknownParts(faults);
  }

  private static FieldError unknownPart(String code) {
    return FieldError.of(
        "parts." + code,
        "unknown-part",
        "Chỉ số không có phần này.",
        "The index has no such part.");
  }

  private OfficialValueResult store(ScoreKey of, Official official) {
    var key = new OfficialValue.Key(of.index(), of.agency(), of.period());
    database.lock("official value " + of.text());
    var known = OfficialValue.find(key).orElse(null);
    if (known != null && known.says(official)) {
      return new RecordedBefore();
    }
    if (known == null) {
      new OfficialValue(key, official).persist();
    } else {
      known.change(official);
    }
    dirty.append(List.of(of.agencyPeriod()));
    return new Recorded();
  }

  /** In the caller's transaction. */
  public Map<ScoreKey, Official> load(Collection<String> agencies, Collection<Period> periods) {
    var values = new HashMap<ScoreKey, Official>();
    for (var found : OfficialValue.of(agencies, periods)) {
      var key = found.key;
      values.put(ScoreKey.live(key.index(), key.agency(), key.period()), found.official());
    }
    return values;
  }
}
