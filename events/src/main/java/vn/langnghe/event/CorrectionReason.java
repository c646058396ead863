package vn.langnghe.event;

/** Why an answer was corrected or taken back. A code and never a text: texts may name people. */
public enum CorrectionReason {
  /** Nhập sai. */
  ENTRY_ERROR,
  /** Sai cơ quan được đánh giá. */
  WRONG_AGENCY,
  /** Trùng phiếu. */
  DUPLICATE,
  /** Phiếu không do người dân trả lời. */
  NOT_GENUINE,
  /** Người trả lời rút lại. */
  CONSENT_WITHDRAWN
}
