package vn.langnghe.scoring.agency;

import java.util.Locale;
import vn.langnghe.runtime.problem.FieldError;

/** Why a line of the catalogue's file cannot be taken. */
enum AgencyFault {
  MISSING("thiếu giá trị", "a value is missing"),
  MISSING_COLUMN("thiếu cột", "the column is missing"),
  MALFORMED("sai định dạng", "malformed"),
  TOO_LONG("quá dài", "too long"),
  NOT_A_DAY("không phải ngày dạng 2026-07-01", "not a day like 2026-07-01"),
  ENDS_BEFORE_START("kết thúc trước khi bắt đầu", "ends before it starts"),
  OVERLAP("trùng thời gian với một dòng khác của cơ quan", "overlaps another spell of the agency"),
  UNKNOWN_PARENT("cơ quan cấp trên không tồn tại", "no such parent"),
  PARENT_NOT_VALID(
      "cơ quan cấp trên không có hiệu lực vào ngày đó", "the parent is not valid on that day"),
  UNKNOWN_SUCCESSOR("cơ quan kế thừa không tồn tại", "no such successor"),
  SUCCESSOR_WITHOUT_END(
      "cơ quan còn hoạt động thì chưa có cơ quan kế thừa", "an agency that lasts has no successor"),
  SUCCESSOR_NOT_VALID(
      "cơ quan kế thừa không có hiệu lực vào ngày hôm sau",
      "the successor is not valid on the day after"),
  CYCLE("cây tổ chức bị vòng", "the tree has a cycle");

  private final String vi;
  private final String en;

  AgencyFault(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /**
   * The fault at its place.
   *
   * @param row line number in the file, the header is 1
   * @param column name of the column
   * @param value the text in the cell
   */
  FieldError at(int row, String column, String value) {
    return FieldError.of(
        row + "." + column,
        name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "Dòng %d, cột %s: %s: «%s»".formatted(row, column, vi, value),
        "Row %d, column %s: %s: '%s'".formatted(row, column, en, value));
  }
}
