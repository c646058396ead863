package vn.langnghe.feedback.casework;

import vn.langnghe.event.CaseChange;

/** The kinds of {@link CaseMove}, and how the others learn of each. */
public enum CaseAction {
  TAKE_IN_CHARGE(CaseChange.TAKEN_IN_CHARGE),
  FORWARD(CaseChange.FORWARDED),
  REFUSE(CaseChange.REFUSED),
  ANSWER(CaseChange.ANSWERED),
  PUBLISH(CaseChange.PUBLISHED),
  CORRECT_PUBLICATION(CaseChange.PUBLICATION_CORRECTED),
  WITHDRAW_PUBLICATION(CaseChange.PUBLICATION_WITHDRAWN),
  RATE(CaseChange.RATED),
  REOPEN(CaseChange.REOPENED),
  MARK_OVERDUE(CaseChange.OVERDUE);

  private final CaseChange change;

  CaseAction(CaseChange change) {
    this.change = change;
  }

  CaseChange change() {
    return change;
  }
}
