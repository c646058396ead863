package vn.langnghe.feedback.casework;

import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseState;

/** Which cases an officer wants to see; null means all. */
public record CaseFilter(
    @Nullable CaseState state,
    @Nullable Boolean overdue,
    @Nullable String agency,
    @Nullable PageCursor after,
    int limit) {}
