package vn.langnghe.feedback.desk;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.feedback.casework.CitizenCase;
import vn.langnghe.feedback.lifecycle.CaseAction;

/**
 * An action as the desk carries it out.
 *
 * @param revision the revision that the officer has read, null not to check
 * @param note the words that go into the sealed history
 * @param repeated whether the case shows that this very action was done before
 * @param effect what changes beside the state
 */
record DeskAction(
    CaseAction action,
    CaseChange change,
    @Nullable Long revision,
    @Nullable String note,
    Predicate<CitizenCase> repeated,
    BiConsumer<CitizenCase, Instant> effect) {}
