package vn.langnghe.scoring.appraisal.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.StoredRows;

/** The agencies' records; everything here runs in the caller's transaction. */
@ApplicationScoped
public class AppraisalRecords {

  private final StoredRows rows;

  AppraisalRecords(StoredRows rows) {
    this.rows = rows;
  }

  public Optional<RecordState> find(AppraisalKey key) {
    return AppraisalRecord.find(key).map(AppraisalRecord::state);
  }

  /** The records of a round that were begun, by agency; in transactions of their own. */
  public List<RecordLine> of(String index, Period period) {
    return rows.readSomeEntities(
        "appraisal stage", AppraisalRecord.of(index, period), record -> Optional.of(record.line()));
  }

  /** The record, begun where it was not; nobody else changes it until the transaction ends. */
  public RecordState lock(AppraisalKey key) {
    return AppraisalRecord.locked(key).state();
  }

  /** Only of a locked record. */
  public void move(AppraisalKey key, Stage to) {
    known(key).move(to);
  }

  /** Only of a locked record. */
  public void file(AppraisalKey key, LocalDate day) {
    known(key).file(day);
  }

  /** From now on the evaluation counts these claims of both sides; only of a locked record. */
  public void publish(
      AppraisalKey key,
      Map<String, ClaimBody> ofTheAgency,
      Map<String, ClaimBody> ofAppraisers,
      Instant at) {
    known(key).publish(ofTheAgency, ofAppraisers, at);
  }

  private static AppraisalRecord known(AppraisalKey key) {
    return AppraisalRecord.find(key).orElseThrow();
  }
}
