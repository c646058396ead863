package vn.langnghe.scoring;

import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** The problems that this service's API can answer with. */
public enum ScoringProblem implements Problem {
  AGENCIES_REFUSED(
      ProblemTemplate.of(
              422,
              "Danh mục cơ quan có lỗi; chưa dòng nào được ghi.",
              "The catalogue has faults; no row was taken.")
          .detail(
              "Danh mục cơ quan có {0} lỗi; chưa dòng nào được ghi.",
              "The catalogue has {0} faults; no row was taken.")),
  AGENCY_NOT_FOUND(
      ProblemTemplate.of(404, "Không có cơ quan này.", "There is no such agency.")
          .detail("Không có cơ quan {0}.", "There is no agency {0}.")),
  UNKNOWN_AGENCY(
      ProblemTemplate.of(
              422, "Không có cơ quan này trong kỳ.", "There is no such agency in the period.")
          .detail(
              "Không có cơ quan {0} trong kỳ {1}.", "There is no agency {0} in the period {1}.")),
  INVALID_TOTALS(422, "Số liệu hồ sơ chưa hợp lệ.", "The dossier totals are not valid."),
  OTHER_CONTENT(
      ProblemTemplate.of(
              409,
              "Mã đã được dùng cho nội dung khác.",
              "The id was already used for other content.")
          .detail(
              "Mã {0} đã được dùng cho nội dung khác.",
              "The id {0} was already used for other content.")),
  INDEX_NOT_FOUND(
      ProblemTemplate.of(404, "Không có chỉ số này.", "There is no such index.")
          .detail("Không có chỉ số {0}.", "There is no index {0}.")),
  UNKNOWN_INDEX(
      ProblemTemplate.of(
              422, "Không có chỉ số này trong kỳ.", "There is no such index in the period.")
          .detail("Không có chỉ số {0} trong kỳ {1}.", "There is no index {0} in the period {1}.")),
  UNKNOWN_PARTS(
      ProblemTemplate.of(
              422, "Chỉ số không có các phần này.", "The index does not have these parts.")
          .detail("Chỉ số {0} không có các phần này.", "The index {0} does not have these parts.")),
  RUBRIC_REFUSED(
      ProblemTemplate.of(422, "Bộ tiêu chí có lỗi.", "The rubric has faults.")
          .detail("Bộ tiêu chí có {0} lỗi.", "The rubric has {0} faults.")),
  TOO_MANY_AGENCIES(
      ProblemTemplate.of(422, "Chạy thử cho quá nhiều cơ quan.", "A dry run of too many agencies.")
          .detail(
              "Chạy thử tối đa {0} cơ quan một lần; yêu cầu này có {1}.",
              "A dry run takes at most {0} agencies; this one asks for {1}.")),
  DRY_RUN_TOO_LONG(
      ProblemTemplate.of(
              503,
              "Chạy thử quá lâu; hãy chọn ít cơ quan hơn.",
              "The dry run took too long; choose fewer agencies.")
          .detail(
              "Chạy thử quá {0} giây; hãy chọn ít cơ quan hơn.",
              "The dry run took more than {0} seconds; choose fewer agencies.")),
  METHOD_NOT_FOUND(
      ProblemTemplate.of(
              404, "Cuộc khảo sát chưa ghi phương pháp.", "The campaign has no method record.")
          .detail(
              "Cuộc khảo sát {0} chưa ghi phương pháp.", "The campaign {0} has no method record.")),
  INVALID_METHOD(422, "Phương pháp chưa hợp lệ.", "The method record is not valid."),
  CAMPAIGN_NEEDED(
      ProblemTemplate.of(400, "Cần nêu mã cuộc khảo sát.", "The campaign must be named.")
          .detail(
              "Chỉ số {0} từ cuộc khảo sát chọn mẫu: hãy nêu mã cuộc khảo sát.",
              "The index {0} rests on a sample: name the campaign.")),
  BROKEN_CURSOR(
      400,
      "Con trỏ trang không đọc được; hãy bắt đầu lại từ trang đầu.",
      "The page cursor cannot be read; start again from the first page."),
  CAMPAIGN_TO_ADMIT(
      400,
      "Hãy nêu đợt khảo sát cần đưa vào chỉ số.",
      "Name the campaign that the index should count."),
  MONTHS_BACKWARDS(422, "Tháng cuối trước tháng đầu.", "The last month lies before the first."),
  NOT_FROM_ANSWERS(
      ProblemTemplate.of(
              400, "Chỉ số không tính từ phiếu khảo sát.", "The index is not made of answers.")
          .detail(
              "Chỉ số {0} không tính từ phiếu khảo sát.", "The index {0} is not made of answers.")),
  TARGETS_REFUSED(
      ProblemTemplate.of(
              422,
              "Danh sách mục tiêu có lỗi; chưa dòng nào được ghi.",
              "The targets have faults; no row was taken.")
          .detail(
              "Danh sách mục tiêu có {0} lỗi; chưa dòng nào được ghi.",
              "The targets have {0} faults; no row was taken.")),
  ALREADY_FROZEN(
      ProblemTemplate.of(
              409, "Chỉ số đã chốt trong kỳ này.", "The index is already frozen for the period.")
          .detail(
              "Chỉ số {0} kỳ {1} đã chốt. Số liệu đến sau cần bản sửa đổi: POST …/revisions.",
              "The index {0} is already frozen for {1}. What came later needs a revision: POST …/revisions.")),
  NOT_FROZEN(
      ProblemTemplate.of(404, "Chưa có bản chốt này.", "There is no such revision.")
          .detail("Chỉ số {0} kỳ {1} chưa có bản chốt này.", "{0} has no such revision for {1}.")),
  NOTHING_TO_FREEZE(
      ProblemTemplate.of(422, "Chưa có điểm nào để chốt.", "There is no score to freeze yet.")
          .detail(
              "Chỉ số {0} chưa có điểm nào trong kỳ {1}.",
              "The index {0} has no score in {1} yet.")),
  NOTHING_CHANGED(
      ProblemTemplate.of(
              409,
              "Không có gì khác bản đã chốt gần nhất.",
              "Nothing differs from the last revision.")
          .detail(
              "Chỉ số {0} kỳ {1} không có gì khác bản đã chốt gần nhất.",
              "The index {0} for {1} is as in its last revision.")),
  NOT_SETTLED(
      503,
      "Còn nhiều số liệu chưa tính xong, chưa làm được. Hãy thử lại sau ít phút.",
      "Many facts are not evaluated yet, so nothing was frozen. Try again in a few minutes."),
  NO_SIGNING_KEY(
      503,
      "Chưa cấu hình khóa ký (LANGNGHE_SIGNING_KEY_FILE), nên chưa chốt được.",
      "No signing key (LANGNGHE_SIGNING_KEY_FILE) is configured, so nothing can be frozen."),
  KEY_NOT_FOUND(
      ProblemTemplate.of(404, "Không có khóa ký này.", "There is no such signing key.")
          .detail("Không có khóa ký {0}.", "There is no signing key {0}.")),
  REBUILD_NOT_FOUND(
      ProblemTemplate.of(404, "Không có lần tính lại này.", "There is no such rebuild.")
          .detail("Không có lần tính lại {0}.", "There is no rebuild {0}.")),
  REBUILD_RUNNING(
      409,
      "Một lần tính lại đang chạy; hãy đợi nó kết thúc.",
      "A rebuild is running; wait until it has ended."),
  UNKNOWN_CRITERION(
      ProblemTemplate.of(404, "Chỉ số không có tiêu chí này.", "The index has no such criterion.")
          .detail("Chỉ số {0} không có tiêu chí {1}.", "The index {0} has no criterion {1}.")),
  NOT_IN_POINTS(
      ProblemTemplate.of(
              400,
              "Tiêu chí không chấm bằng điểm riêng.",
              "The criterion is not given points of its own.")
          .detail(
              "Tiêu chí {1} của chỉ số {0} không chấm bằng điểm riêng: hãy thử thêm câu trả lời ở"
                  + " /api/v1/what-if/answers, hoặc chọn một tiêu chí thành phần.",
              "The criterion {1} of the index {0} is not given points of its own: try more answers at"
                  + " /api/v1/what-if/answers, or choose a criterion without parts.")),
  NO_ANSWERS_THERE(
      ProblemTemplate.of(
              400,
              "Tiêu chí không tính từ câu trả lời khảo sát.",
              "The criterion is not made of answers to a survey.")
          .detail(
              "Tiêu chí {1} của chỉ số {0} không tính từ câu trả lời khảo sát.",
              "The criterion {1} of the index {0} is not made of answers to a survey.")),
  NOT_JUDGED(
      ProblemTemplate.of(
              404,
              "Chỉ số không chấm cơ quan này trong kỳ.",
              "The index does not judge the agency in the period.")
          .detail(
              "Chỉ số {0} không chấm cơ quan {1} trong kỳ {2}.",
              "The index {0} does not judge the agency {1} in {2}.")),
  FEW_ANSWERS(
      403,
      "Còn ít người trả lời, nên không tính thử từ câu trả lời, để không ai bị nhận ra.",
      "Few people answered, so nothing is tried with answers: nobody should be recognised."),
  NOT_INPUTS(
      ProblemTemplate.of(400, "Không hiểu số đo.", "The input is not understood.")
          .detail(
              "Không hiểu số đo {0}: hãy viết mã:số, ví dụ dossiers.on-time:120; mã phải là số đếm mà chỉ số dùng.",
              "The input {0} is not understood: write code:number, for example dossiers.on-time:120, with the"
                  + " code of a count that the index uses.")),
  UNKNOWN_PERIOD(
      ProblemTemplate.of(400, "Kỳ không hợp lệ.", "Not a period.")
          .detail(
              "Kỳ {0} không hợp lệ: dùng 2026, 2026-H2, 2026-Q4 hoặc 2026-11.",
              "{0} is not a period: use 2026, 2026-H2, 2026-Q4 or 2026-11."));

  private final ProblemTemplate template;

  ScoringProblem(int status, String vi, String en) {
    this(ProblemTemplate.of(status, vi, en));
  }

  ScoringProblem(ProblemTemplate template) {
    this.template = template;
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
