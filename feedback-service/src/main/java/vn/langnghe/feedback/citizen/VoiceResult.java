package vn.langnghe.feedback.citizen;

import java.time.LocalDate;
import vn.langnghe.event.CaseState;
import vn.langnghe.feedback.lifecycle.CaseAction;

/** How a citizen's rating or reopening ended. */
public sealed interface VoiceResult {

  record Done(TrackedCase tracked) implements VoiceResult {}

  record UnknownCode() implements VoiceResult {}

  record WrongState(CaseAction action, CaseState state) implements VoiceResult {}

  record TooLate(LocalDate until) implements VoiceResult {}

  record TooOften(int times) implements VoiceResult {}
}
