package vn.langnghe.reporting;

import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** Every problem that this API tells of. */
public enum ReportingProblem implements Problem {
  UNKNOWN_INDEX(
      ProblemTemplate.of(404, "Không có chỉ số này.", "There is no such index.")
          .detail(
              "Không có chỉ số {0}. Danh sách chỉ số ở /api/v1/indexes.",
              "There is no index {0}. The indexes are listed at /api/v1/indexes.")),
  UNKNOWN_AGENCY(
      ProblemTemplate.of(404, "Không có cơ quan này.", "There is no such agency.")
          .detail(
              "Không có cơ quan {0}. Danh sách cơ quan ở /api/v1/agencies.",
              "There is no agency {0}. The agencies are listed at /api/v1/agencies.")),
  UNKNOWN_PERIOD(
      ProblemTemplate.of(400, "Không hiểu kỳ số liệu.", "The period is not understood.")
          .detail(
              "Không hiểu kỳ {0}. Hãy viết năm 2026, nửa năm 2026-H2, quý 2026-Q4 hoặc tháng"
                  + " 2026-11.",
              "The period {0} is not understood. Write a year 2026, a half 2026-H2, a quarter"
                  + " 2026-Q4 or a month 2026-11.")),
  UNKNOWN_DAY(
      ProblemTemplate.of(400, "Không hiểu ngày.", "The day is not understood.")
          .detail(
              "Không hiểu ngày {0}. Hãy viết như 2026-11-23.",
              "The day {0} is not understood. Write it like 2026-11-23.")),
  UNKNOWN_SPAN(
      400,
      "Chuỗi chưa hợp lệ: length là year, half, quarter hoặc month; from và to là kỳ cùng độ dài đó,"
          + " from không sau to, không quá 120 kỳ.",
      "Not a series: length is year, half, quarter or month; from and to are periods of that length,"
          + " from is not after to, and they span at most 120."),
  NO_SCORE(
      ProblemTemplate.of(404, "Chưa có số liệu.", "There are no figures yet.")
          .detail(
              "Cơ quan {1} chưa có số liệu của chỉ số {0} trong kỳ {2}.",
              "The agency {1} has no figures for the index {0} in the period {2} yet.")),
  NO_SCORE_THEN(
      ProblemTemplate.of(
              404,
              "Không có số liệu được lưu vào thời điểm đó.",
              "No figures are kept for that instant.")
          .detail(
              "Cơ quan {1} không có số liệu được lưu của chỉ số {0} kỳ {2} vào thời điểm {3}.",
              "No figures of the index {0} in the period {2} are kept for the agency {1} at {3}.")),
  NOT_TWO_SIDES(
      400,
      "Hãy cho biết hai kỳ (from=2026-Q3&to=2026-Q4), hoặc một kỳ và hai thời điểm"
          + " (period=2026&from=2026-11-01T00:00:00Z&to=2026-11-23T00:00:00Z, from trước to).",
      "Name two periods (from=2026-Q3&to=2026-Q4), or one period and two instants"
          + " (period=2026&from=2026-11-01T00:00:00Z&to=2026-11-23T00:00:00Z, from before to)."),
  DIVIDED(
      ProblemTemplate.of(
              404,
              "Không so sánh được vì tiền thân của cơ quan đã được chia.",
              "A predecessor of the agency was divided, so there is nothing to compare with.")
          .detail(
              "Trong kỳ {1}, tiền thân của cơ quan {0} đã được chia cho nhiều cơ quan, nên không so"
                  + " sánh được.",
              "In {1} a predecessor of {0} was divided among several agencies, so there is nothing"
                  + " to compare with.")),
  NOT_POOLED(
      ProblemTemplate.of(
              404,
              "Chỉ số này không gộp câu trả lời của các cơ quan cấp dưới.",
              "This index does not pool the answers of the agencies below.")
          .detail(
              "Chỉ số {0} không gộp câu trả lời của các cơ quan cấp dưới, nên không có phần đóng góp"
                  + " của từng cơ quan.",
              "The index {0} does not pool the answers of the agencies below, so no agency has a"
                  + " part in it.")),
  NOT_FROZEN(
      ProblemTemplate.of(404, "Không có bản chốt này.", "There is no such frozen revision.")
          .detail(
              "Chỉ số {0} kỳ {1} không có bản chốt số {2} cho nơi này. Các bản chốt ở"
                  + " /api/v1/indexes/{0}/revisions.",
              "The index {0} has no frozen revision {2} for {1} here. The revisions are listed at"
                  + " /api/v1/indexes/{0}/revisions.")),
  BROKEN_CURSOR(
      400,
      "Con trỏ trang không đọc được; hãy bắt đầu lại từ trang đầu.",
      "The page cursor cannot be read; start again from the first page."),
  PARENT_NEEDED(
      400,
      "Hãy cho biết cơ quan cấp trên, ví dụ ?parent=H21.",
      "Name the agency above, for example ?parent=H21."),
  TOO_MANY_STREAMS(
      503,
      "Đang có quá nhiều người theo dõi trực tiếp. Hãy thử lại sau ít phút, hoặc đọc bảng xếp hạng.",
      "Too many people are following live. Try again in a few minutes, or read the ranking."),
  TOO_MANY_STREAMS_FROM_CLIENT(
      429,
      "Từ địa chỉ của bạn đang có quá nhiều kết nối theo dõi trực tiếp. Hãy đóng bớt, hoặc đọc bảng"
          + " xếp hạng.",
      "Too many live streams are open from your address. Close some, or read the ranking.");

  private final ProblemTemplate template;

  ReportingProblem(int status, String vi, String en) {
    this(ProblemTemplate.of(status, vi, en));
  }

  ReportingProblem(ProblemTemplate template) {
    this.template = template;
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
