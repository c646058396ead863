package vn.langnghe.survey;

import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** Everything this service refuses, with its status and its sentences in both languages. */
public enum SurveyProblem implements Problem {
  UNKNOWN_QUESTIONNAIRE(
      ProblemTemplate.of(404, "Không có phiếu khảo sát này.", "There is no such questionnaire.")
          .detail(
              "Không có phiếu khảo sát mã {0}.", "There is no questionnaire with the code {0}.")),
  UNKNOWN_CAMPAIGN(
      ProblemTemplate.of(404, "Không có đợt khảo sát này.", "There is no such campaign.")
          .detail("Không có đợt khảo sát mã {0}.", "There is no campaign with the code {0}.")),
  CAMPAIGN_FIXED(
      ProblemTemplate.of(
              409,
              "Đợt khảo sát đã lập, không đổi được chỗ này.",
              "This part of a campaign cannot change.")
          .detail(
              "Đợt khảo sát {0} đã lập: không đổi được phiếu khảo sát và cách ước lượng.",
              "Campaign {0} exists already: its questionnaire and its estimator cannot change.")),
  INVALID_CAMPAIGN(
      422, "Đợt khảo sát có chỗ chưa đúng.", "Something about this campaign is not right."),
  INVALID_DATES(
      ProblemTemplate.of(
              422, "Ngày đóng trước ngày mở.", "The closing day is before the opening day.")
          .detail(
              "Ngày đóng {1} trước ngày mở {0}.",
              "The closing day {1} is before the opening day {0}.")),
  CAMPAIGN_NOT_OPEN(
      ProblemTemplate.of(422, "Đợt khảo sát chưa mở.", "The campaign is not open yet.")
          .detail(
              "Đợt khảo sát chưa mở; mở ngày {0}.",
              "The campaign is not open yet; it opens on {0}.")),
  CAMPAIGN_CLOSED(
      422,
      "Đợt khảo sát đã đóng; không nhận thêm câu trả lời này.",
      "The campaign is closed; this answer can no longer be taken."),
  OCCURRED_BEFORE_CAMPAIGN(
      ProblemTemplate.of(
              422, "Trả lời trước khi đợt khảo sát mở.", "The answer is from before the campaign.")
          .detail(
              "Thời điểm trả lời {0} trước ngày mở đợt khảo sát.",
              "The time of the answer, {0}, is before the campaign opened.")),
  OCCURRED_IN_FUTURE(
      ProblemTemplate.of(
              422, "Thời điểm trả lời ở tương lai.", "The time of the answer is in the future.")
          .detail(
              "Thời điểm trả lời {0} ở tương lai; hãy kiểm tra đồng hồ của thiết bị.",
              "The time of the answer, {0}, is in the future; check the clock of the device.")),
  UNKNOWN_AGENCY(
      ProblemTemplate.of(422, "Không có cơ quan này.", "There is no such agency.")
          .detail("Không có cơ quan mã {0}.", "There is no agency with the code {0}.")),
  AGENCY_NOT_ACTIVE(
      ProblemTemplate.of(
              422, "Cơ quan không hoạt động vào ngày đó.", "The agency did not exist on that day.")
          .detail(
              "Cơ quan {0} không hoạt động vào ngày trả lời.",
              "Agency {0} did not exist on the day of the answer.")),
  AGENCY_NOT_IN_CAMPAIGN(
      ProblemTemplate.of(
              422,
              "Đợt khảo sát không đánh giá cơ quan này.",
              "The campaign does not ask about this agency.")
          .detail(
              "Đợt khảo sát này không đánh giá cơ quan {0}.",
              "This campaign does not ask about agency {0}.")),
  CHANNEL_NOT_ALLOWED(
      ProblemTemplate.of(
              422, "Đợt khảo sát không nhận kênh này.", "The campaign does not take this channel.")
          .detail(
              "Đợt khảo sát này không nhận câu trả lời qua kênh {0}.",
              "This campaign takes no answers through channel {0}.")),
  NOT_YOUR_AGENCY(
      ProblemTemplate.of(
              403,
              "Tài khoản chỉ gửi được về cơ quan của mình.",
              "The account may only send about its own agency.")
          .detail(
              "Tài khoản này chỉ được gửi câu trả lời về cơ quan {0}.",
              "This account may only send answers about agency {0}.")),
  MISSING_FIELD(422, "Thiếu thông tin bắt buộc.", "A required field is missing."),
  NO_ANSWERS(
      422,
      "Phiếu chưa có câu trả lời nào: cần ít nhất một điểm từ 1 đến 5 hoặc null (chưa có trải nghiệm).",
      "There is no answer: at least one score from 1 to 5, or null for no experience, is needed."),
  UNKNOWN_ITEM(
      ProblemTemplate.of(422, "Phiếu không có câu hỏi này.", "The questionnaire has no such item.")
          .detail(
              "Phiếu {0} không có câu hỏi mã {1}.",
              "Questionnaire {0} has no item with the code {1}.")),
  SCORE_OUT_OF_RANGE(
      ProblemTemplate.of(422, "Điểm không hợp lệ.", "The score is not valid.")
          .detail(
              "Điểm {0} không hợp lệ: điểm là số nguyên từ 1 đến 5, hoặc null nếu chưa có trải nghiệm.",
              "Score {0} is not valid: a score is a whole number from 1 to 5, or null for no experience.")),
  UNKNOWN_STRATUM(
      ProblemTemplate.of(
              422, "Phiếu không hỏi nhóm này.", "The questionnaire does not ask for this stratum.")
          .detail(
              "Phiếu {0} không hỏi nhóm {1}.",
              "Questionnaire {0} does not ask for the stratum {1}.")),
  UNKNOWN_STRATUM_VALUE(
      ProblemTemplate.of(422, "Nhóm không có giá trị này.", "The stratum has no such value.")
          .detail("Giá trị này không có trong nhóm {0}.", "The stratum {0} has no such value.")),
  INVALID_RESPONSE(
      422,
      "Phiếu trả lời có nhiều chỗ chưa đúng.",
      "Several things about this response are wrong."),
  MALFORMED_RESPONSE(
      400,
      "Không đọc được phiếu trả lời này: sai kiểu dữ liệu hoặc có trường lạ.",
      "This response cannot be read: a value has the wrong type or a field is unknown."),
  WRONG_BATCH_SIZE(
      ProblemTemplate.of(
              422, "Số phiếu trong một lần gửi không đúng.", "The batch has the wrong size.")
          .detail(
              "Mỗi lần gửi được từ 1 đến {0} phiếu.", "A batch holds from 1 to {0} responses.")),
  RESPONSE_CONFLICT(
      ProblemTemplate.of(
              409, "Mã phiếu đã được dùng cho nội dung khác.", "The id is taken by other content.")
          .detail(
              "Mã phiếu {0} đã được dùng cho một câu trả lời có nội dung khác.",
              "The id {0} is taken by a response with other content.")),
  UNKNOWN_RESPONSE(
      ProblemTemplate.of(404, "Chưa có phiếu trả lời này.", "There is no such response.")
          .detail("Chưa có phiếu trả lời mã {0}.", "There is no response with the id {0}.")),
  RESPONSE_WITHDRAWN(
      ProblemTemplate.of(409, "Phiếu đã được rút.", "The response was withdrawn.")
          .detail(
              "Phiếu {0} đã được rút; phiếu đã rút không sửa lại được.",
              "Response {0} was withdrawn; what was withdrawn cannot be corrected.")),
  STALE_REVISION(
      ProblemTemplate.of(
              412,
              "Phiếu đã được người khác thay đổi.",
              "The response was changed by somebody else.")
          .detail(
              "Phiếu đã được người khác thay đổi; bản hiện tại là {0}. Hãy xem lại rồi gửi lại.",
              "The response was changed by somebody else; the current revision is {0}. Look again first.")),
  REVISION_REQUIRED(
      428,
      "Cần tiêu đề If-Match với số hiệu bản đã xem, ví dụ \"1\".",
      "The header If-Match with the revision that you saw is required, for example \"1\"."),
  UNKNOWN_REASON(
      422,
      "Lý do phải là một trong: ENTRY_ERROR, WRONG_AGENCY, DUPLICATE, NOT_GENUINE,"
          + " CONSENT_WITHDRAWN.",
      "The reason must be one of ENTRY_ERROR, WRONG_AGENCY, DUPLICATE, NOT_GENUINE,"
          + " CONSENT_WITHDRAWN."),
  NOT_YOUR_RESPONSE(
      403,
      "Tài khoản gửi phiếu chỉ được rút phiếu do chính mình gửi, với lý do DUPLICATE hoặc"
          + " CONSENT_WITHDRAWN.",
      "A collector may only withdraw a response that it sent, for DUPLICATE or"
          + " CONSENT_WITHDRAWN."),
  BUSY(
      503,
      "Hệ thống đang nhận quá nhiều phiếu; hãy gửi lại sau vài giây. Phiếu này chưa được lưu.",
      "Too many answers are arriving; send again in a few seconds. This one was not stored."),
  STORAGE_UNAVAILABLE(
      503,
      "Tạm thời không lưu được; hãy gửi lại với cùng mã phiếu. Gửi lại không bị tính hai lần.",
      "Storing is not possible right now; send again with the same id. A repeat counts once.");

  private final ProblemTemplate template;

  SurveyProblem(int status, String vi, String en) {
    this(ProblemTemplate.of(status, vi, en));
  }

  SurveyProblem(ProblemTemplate template) {
    this.template = template;
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
