package vn.langnghe.feedback.citizen;

import java.time.LocalDate;
import vn.langnghe.event.CaseState;
import vn.langnghe.feedback.casework.CaseAction;

/** How a citizen's rating or reopening ended. */
public sealed interface TrackingResult {

  record Done(TrackedCase tracked) implements TrackingResult {}

  record UnknownCode() implements TrackingResult {}

  record WrongState(CaseAction action, CaseState state) implements TrackingResult {}

  record TooLate(LocalDate until) implements TrackingResult {}

  record TooOften(int times) implements TrackingResult {}
}
