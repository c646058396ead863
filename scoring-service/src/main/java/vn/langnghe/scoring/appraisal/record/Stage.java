package vn.langnghe.scoring.appraisal.record;

/** Where an agency's record stands; each but the last ends on a day of its own. */
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

  public boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }

  /** While it runs, the record is still with the agency. */
  public boolean isOfTheAgency() {
    return this == SELF_SCORING || this == INTERNAL_APPROVAL;
  }
}
