package vn.langnghe.scoring.agency;

import vn.langnghe.event.Text;

/**
 * Why a line of the file cannot be taken.
 *
 * @param row line number in the file, the header is 1
 * @param column which column
 * @param reason what is wrong
 * @param value what stood there
 */
public record RowFault(int row, String column, Reason reason, String value) {

  /** What may be wrong, in words. */
  public enum Reason {
    MISSING("thiếu giá trị", "a value is missing"),
    MISSING_COLUMN("thiếu cột", "the column is missing"),
    MALFORMED("sai định dạng", "malformed"),
    TOO_LONG("quá dài", "too long"),
    NOT_A_DAY("không phải ngày dạng 2026-07-01", "not a day like 2026-07-01"),
    ENDS_BEFORE_START("kết thúc trước khi bắt đầu", "ends before it starts"),
    OVERLAP(
        "trùng thời gian với một dòng khác của cơ quan", "overlaps another spell of the agency"),
    UNKNOWN_PARENT("cơ quan cấp trên không tồn tại", "no such parent"),
    PARENT_NOT_VALID(
        "cơ quan cấp trên không có hiệu lực vào ngày đó", "the parent is not valid on that day"),
    UNKNOWN_SUCCESSOR("cơ quan kế thừa không tồn tại", "no such successor"),
    SUCCESSOR_WITHOUT_END(
        "cơ quan còn hoạt động thì chưa có cơ quan kế thừa",
        "an agency that lasts has no successor"),
    SUCCESSOR_NOT_VALID(
        "cơ quan kế thừa không có hiệu lực vào ngày hôm sau",
        "the successor is not valid on the day after"),
    CYCLE("cây tổ chức bị vòng", "the tree has a cycle");

    private final String vi;
    private final String en;

    Reason(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  /** A sentence for people. */
  public Text message() {
    return new Text(
        "Dòng %d, cột %s: %s: «%s»".formatted(row, column, reason.vi, value),
        "Row %d, column %s: %s: '%s'".formatted(row, column, reason.en, value));
  }
}
