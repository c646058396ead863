package vn.langnghe.feedback.casework;

import java.util.List;
import java.util.Optional;
import vn.langnghe.event.CaseState;

/** The state machine of feedback and recommendations. */
final class Lifecycle {

  /** The states in which the agency still owes an answer. */
  static final List<CaseState> OPEN = List.of(CaseState.RECEIVED, CaseState.IN_PROGRESS);

  private Lifecycle() {}

  /** The state after an action, or nothing when the action makes no sense in this state. */
  static Optional<CaseState> after(CaseState state, CaseAction action) {
    return switch (state) {
      case RECEIVED -> afterReceived(action);
      case IN_PROGRESS -> afterInProgress(action);
      case ANSWERED -> afterAnswered(action);
      case PUBLISHED -> afterPublished(action);
      case REFUSED -> Optional.empty();
    };
  }

  /** Whether the citizen can read an answer. */
  static boolean hasAnswer(CaseState state) {
    return state == CaseState.ANSWERED || state == CaseState.PUBLISHED;
  }

  private static Optional<CaseState> afterReceived(CaseAction action) {
    return switch (action) {
      case TAKE_IN_CHARGE -> Optional.of(CaseState.IN_PROGRESS);
      case FORWARD, MARK_OVERDUE -> Optional.of(CaseState.RECEIVED);
      case REFUSE -> Optional.of(CaseState.REFUSED);
      case ANSWER, PUBLISH, CORRECT_PUBLICATION, WITHDRAW_PUBLICATION, RATE, REOPEN ->
          Optional.empty();
    };
  }

  private static Optional<CaseState> afterInProgress(CaseAction action) {
    return switch (action) {
      case ANSWER -> Optional.of(CaseState.ANSWERED);
      case FORWARD -> Optional.of(CaseState.RECEIVED);
      case MARK_OVERDUE -> Optional.of(CaseState.IN_PROGRESS);
      case TAKE_IN_CHARGE,
          REFUSE,
          PUBLISH,
          CORRECT_PUBLICATION,
          WITHDRAW_PUBLICATION,
          RATE,
          REOPEN ->
          Optional.empty();
    };
  }

  private static Optional<CaseState> afterAnswered(CaseAction action) {
    return switch (action) {
      case PUBLISH -> Optional.of(CaseState.PUBLISHED);
      case RATE -> Optional.of(CaseState.ANSWERED);
      case REOPEN -> Optional.of(CaseState.IN_PROGRESS);
      case TAKE_IN_CHARGE,
          FORWARD,
          REFUSE,
          ANSWER,
          CORRECT_PUBLICATION,
          WITHDRAW_PUBLICATION,
          MARK_OVERDUE ->
          Optional.empty();
    };
  }

  private static Optional<CaseState> afterPublished(CaseAction action) {
    return switch (action) {
      case CORRECT_PUBLICATION, RATE -> Optional.of(CaseState.PUBLISHED);
      case WITHDRAW_PUBLICATION -> Optional.of(CaseState.ANSWERED);
      case REOPEN -> Optional.of(CaseState.IN_PROGRESS);
      case TAKE_IN_CHARGE, FORWARD, REFUSE, ANSWER, PUBLISH, MARK_OVERDUE -> Optional.empty();
    };
  }
}
