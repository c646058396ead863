package vn.langnghe.scoring.appraisal;

/** Where an agency's file stands; each but the last ends on a day of its own. */
public enum Stage {
  /** Tự chấm điểm. */
  SELF_SCORING,
  /** Phê duyệt nội bộ. */
  INTERNAL_APPROVAL,
  /** Thẩm định lần 1. */
  APPRAISAL_1,
  /** Giải trình. */
  EXPLANATION,
  /** Thẩm định lần 2. */
  APPRAISAL_2,
  /** Đã chốt. */
  FIXED;

  boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }

  /** While it runs, the file is still with the agency. */
  boolean isOfTheAgency() {
    return this == SELF_SCORING || this == INTERNAL_APPROVAL;
  }
}
