package vn.langnghe.event;

/** Where a case stands. */
public enum CaseState {
  /** Chờ tiếp nhận. */
  RECEIVED,
  /** Đang xử lý. */
  IN_PROGRESS,
  /** Đã trả lời, chờ công khai. */
  ANSWERED,
  /** Đã công khai. */
  PUBLISHED,
  /** Từ chối tiếp nhận. */
  REFUSED
}
