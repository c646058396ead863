package vn.langnghe.reporting.intake;

import java.time.Instant;
import java.util.List;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;

/**
 * What one poll of the topic brought.
 *
 * @param scores live scores
 * @param nonLive frozen scores and those that are pooled from predecessors
 * @param definitions what the indexes are
 */
record Batch(List<Scored> scores, List<Scored> nonLive, List<Defined> definitions) {

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
