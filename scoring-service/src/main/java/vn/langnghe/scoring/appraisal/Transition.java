package vn.langnghe.scoring.appraisal;

import vn.langnghe.scoring.appraisal.record.Capacity;
import vn.langnghe.scoring.appraisal.record.Stage;

/** The ways from one stage to the next, as data: who may go, from which stages, and when. */
public enum Transition {
  /** Trình phê duyệt. */
  SUBMIT(
      Capacity.SELF_ASSESSOR,
      Stage.SELF_SCORING,
      Stage.SELF_SCORING,
      Stage.INTERNAL_APPROVAL,
      When.IN_TIME),
  /** Trả lại để sửa. */
  RETURN(
      Capacity.APPROVER,
      Stage.INTERNAL_APPROVAL,
      Stage.INTERNAL_APPROVAL,
      Stage.SELF_SCORING,
      When.IN_TIME),
  /** Phê duyệt và gửi thẩm định. */
  APPROVE(
      Capacity.APPROVER,
      Stage.INTERNAL_APPROVAL,
      Stage.INTERNAL_APPROVAL,
      Stage.APPRAISAL_1,
      When.IN_TIME),
  /** Thẩm định khi cơ quan không nộp. */
  TAKE_OVER(
      Capacity.APPRAISER,
      Stage.SELF_SCORING,
      Stage.INTERNAL_APPROVAL,
      Stage.APPRAISAL_1,
      When.OVERDUE),
  /** Kết thúc thẩm định lần 1, đề nghị giải trình. */
  CLOSE_ROUND_1(
      Capacity.APPRAISER, Stage.APPRAISAL_1, Stage.APPRAISAL_1, Stage.EXPLANATION, When.IN_TIME),
  /** Gửi giải trình. */
  SEND_EXPLANATION(
      Capacity.APPROVER, Stage.EXPLANATION, Stage.EXPLANATION, Stage.APPRAISAL_2, When.IN_TIME),
  /** Thẩm định lần 2 khi cơ quan không giải trình. */
  SKIP_EXPLANATION(
      Capacity.APPRAISER, Stage.EXPLANATION, Stage.EXPLANATION, Stage.APPRAISAL_2, When.OVERDUE),
  /** Chốt điểm. */
  FIX(Capacity.APPRAISER, Stage.APPRAISAL_2, Stage.APPRAISAL_2, Stage.FIXED, When.IN_TIME);

  /** On which side of the stage's deadline it is possible. */
  enum When {
    IN_TIME,
    OVERDUE
  }

  private final Capacity capacity;
  private final Stage first;
  private final Stage last;
  private final Stage to;
  private final When when;

  Transition(Capacity capacity, Stage first, Stage last, Stage to, When when) {
    this.capacity = capacity;
    this.first = first;
    this.last = last;
    this.to = to;
    this.when = when;
  }

  Capacity capacity() {
    return capacity;
  }

  boolean startsAt(Stage stage) {
    return !stage.isBefore(first) && !last.isBefore(stage);
  }

  Stage to() {
    return to;
  }

  When when() {
    return when;
  }

  /** What goes back, or goes on without the agency, is explained to it. */
  boolean needsReason() {
    return this == RETURN || when == When.OVERDUE;
  }
}
