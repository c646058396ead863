package vn.langnghe.feedback.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseState;

/** Who did what and when, with the words that went with it. */
public record HistoryLine(
    long revision,
    CaseChange change,
    CaseState state,
    String agency,
    String actor,
    Instant at,
    @Nullable String note) {

  static HistoryLine of(CaseHistoryEntry entry, @Nullable String note) {
    return new HistoryLine(
        entry.revision, entry.change, entry.state, entry.agency, entry.actor, entry.at, note);
  }
}
