package vn.langnghe.feedback.desk;

import java.util.Set;
import vn.langnghe.event.CaseState;
import vn.langnghe.feedback.casework.CaseAction;
import vn.langnghe.feedback.casework.CaseStatus;
import vn.langnghe.feedback.casework.PersonalTrace;

/** How an officer's action ended. A repeated action ends as the first one did. */
public sealed interface DeskResult {

  record Done(CaseStatus status) implements DeskResult {}

  record NotFound() implements DeskResult {}

  /** The actor may read the case, and not do this to it. */
  record OtherAgency(String agency) implements DeskResult {}

  record WrongState(CaseAction action, CaseState state) implements DeskResult {}

  record StaleRevision(long revision) implements DeskResult {}

  record UnknownAgency(String agency) implements DeskResult {}

  record SameAgency(String agency) implements DeskResult {}

  /** The texts to be published seem to hold what belongs to a person. */
  record NamesSender(Set<PersonalTrace> traces) implements DeskResult {}
}
