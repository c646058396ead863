package vn.langnghe.feedback.casework;

import org.jspecify.annotations.Nullable;

/** One thing that a person, or the clock, does to a case after it was filed. */
public sealed interface CaseMove {

  CaseAction action();

  /** What was written with it, sealed in the history; null when nothing was. */
  default @Nullable String note() {
    return null;
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

  /** Everybody may read the subject and the answer, as a person has redacted them. */
  record Publish(String subject, String answer) implements CaseMove {

    @Override
    public CaseAction action() {
      return CaseAction.PUBLISH;
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
