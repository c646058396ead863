package vn.langnghe.feedback.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a person, or the clock, does to a case after it was filed. */
public sealed interface CaseMove {

  CaseAction action();

  /** What was written with it, sealed in the history; null when nothing was. */
  default @Nullable String note() {
    return null;
  }

  /** What everybody will be able to read, if anything. */
  default List<String> publicTexts() {
    return List.of();
  }

  /** The agency begins to work on the case. */
  record TakeInCharge() implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.TAKE_IN_CHARGE;
    }
  }

  /** The case goes to the agency that it belongs to, which gets its full days. */
  record Forward(String agency, String reason) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.FORWARD;
    }

    @Override
    public String note() {
      return reason;
    }
  }

  /** A refusal after its two days still stands, but it is late and counts so. */
  record Refuse(String reason) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.REFUSE;
    }

    @Override
    public String note() {
      return reason;
    }
  }

  /** The citizen gets an answer. */
  record Answer(String text) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.ANSWER;
    }

    @Override
    public String note() {
      return text;
    }
  }

  /**
   * Everybody may read the subject and the answer, as a person has redacted them.
   *
   * @param note why the texts may hold what looks like the sender's data; null when they do not
   */
  record Publish(String subject, String answer, @Nullable String note) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.PUBLISH;
    }

    @Override
    public List<String> publicTexts() {
      return List.of(subject, answer);
    }
  }

  /** Other texts take the place of those that everybody could read; the old ones are gone. */
  record CorrectPublication(String subject, String answer, String note) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.CORRECT_PUBLICATION;
    }

    @Override
    public List<String> publicTexts() {
      return List.of(subject, answer);
    }
  }

  /** Nobody may read the texts any more, and they are gone; the answer to the citizen stands. */
  record WithdrawPublication(String note) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.WITHDRAW_PUBLICATION;
    }
  }

  /** The citizen says how the handling was; said again, it replaces what was said before. */
  record Rate(boolean satisfied, @Nullable String comment) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.RATE;
    }

    @Override
    public @Nullable String note() {
      return comment;
    }
  }

  /** The citizen asks for another answer. */
  record Reopen(String reason) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.REOPEN;
    }

    @Override
    public String note() {
      return reason;
    }
  }

  /** The last day for an answer has passed. */
  record MarkOverdue() implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.MARK_OVERDUE;
    }
  }
}
