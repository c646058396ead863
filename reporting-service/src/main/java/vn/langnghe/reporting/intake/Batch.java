package vn.langnghe.reporting.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;

/**
 * What one poll of the topic for the public brought.
 *
 * @param released released scores
 * @param beside frozen scores and those that are pooled from predecessors
 * @param definitions what the indexes are
 * @param admissions which scores are to be shown together
 */
record Batch(
    List<Scored> released,
    List<Scored> beside,
    List<Defined> definitions,
    List<AdmissionApplied> admissions) {

  static Batch empty() {
    return new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * @param event what was announced
   * @param time when it was announced
   * @param document the payload, compressed
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, to the database; never compared
  record Scored(IndexScored event, Instant time, byte[] document) {}

  /**
   * @param event what was announced
   * @param time when it was announced
   */
  record Defined(IndexDefined event, Instant time) {}
}
