package vn.langnghe.feedback.refusal;

import vn.langnghe.event.CaseState;
import vn.langnghe.event.Text;
import vn.langnghe.feedback.lifecycle.CaseAction;
import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** Everything this service refuses, with a code that never changes and a sentence for people. */
public enum FeedbackProblem implements Problem {
  COMPLAINT_BELONGS_ELSEWHERE(
      "other-legal-regime",
      422,
      "Khiếu nại được giải quyết theo Luật Khiếu nại: hãy gửi đơn có ký tên đến cơ quan đã ra quyết"
          + " định hoặc có hành vi bị khiếu nại, hoặc đến Ban Tiếp công dân. Ở đây chỉ nhận phản"
          + " ánh, kiến nghị.",
      "Complaints are settled under the Law on Complaints: send a signed letter to the agency whose"
          + " decision or act you complain about, or to the citizen reception office. Only feedback"
          + " and recommendations are taken here."),
  DENUNCIATION_BELONGS_ELSEWHERE(
      "other-legal-regime",
      422,
      "Tố cáo được giải quyết theo Luật Tố cáo và người tố cáo được giữ bí mật: hãy gửi đến người"
          + " đứng đầu cơ quan có thẩm quyền hoặc cơ quan thanh tra. Ở đây chỉ nhận phản ánh, kiến"
          + " nghị.",
      "Denunciations are settled under the Law on Denunciations, which keeps the denouncer secret:"
          + " send it to the head of the competent agency or to the inspectorate. Only feedback and"
          + " recommendations are taken here."),
  UNKNOWN_AGENCY(
      "unknown-agency",
      422,
      "Không có cơ quan nào đang hoạt động mang mã {0}.",
      "No agency with the code {0} exists on that day."),
  UNKNOWN_CATEGORY(
      "unknown-category",
      422,
      "Không có lĩnh vực {0}; danh sách ở /api/v1/case-categories.",
      "There is no category {0}; the list is at /api/v1/case-categories."),
  IMPLAUSIBLE_TIME(
      "implausible-time",
      422,
      "Thời điểm gửi {0} ở tương lai hoặc đã quá lâu.",
      "The time of sending {0} lies in the future or too far back."),
  ID_TAKEN(
      "id-taken",
      409,
      "Mã {0} đã được dùng cho một nội dung khác.",
      "The id {0} has already been used for other content."),
  CASE_NOT_FOUND(
      "case-not-found",
      404,
      "Không tìm thấy phản ánh này trong số việc của cơ quan.",
      "There is no such case among those of the agency."),
  SAME_AGENCY(
      "same-agency",
      422,
      "Phản ánh đang ở chính cơ quan {0}.",
      "The case is already with the agency {0}."),
  STALE_REVISION(
      "stale-revision",
      409,
      "Phản ánh đã thay đổi: phiên bản hiện tại là {0}. Hãy đọc lại trước khi làm tiếp.",
      "The case has changed: its revision is now {0}. Read it again before going on."),
  CANNOT_TAKE_IN_CHARGE(
      "wrong-state",
      409,
      "Chỉ nhận xử lý được phản ánh đang chờ tiếp nhận; phản ánh này ở trạng thái {0}.",
      "Only a case that waits to be received can be taken in charge; this one is {0}."),
  CANNOT_FORWARD(
      "wrong-state",
      409,
      "Chỉ chuyển được phản ánh chưa trả lời; phản ánh này ở trạng thái {0}.",
      "Only a case without an answer can be forwarded; this one is {0}."),
  CANNOT_REFUSE(
      "wrong-state",
      409,
      "Chỉ từ chối được phản ánh đang chờ tiếp nhận; phản ánh này ở trạng thái {0}.",
      "Only a case that waits to be received can be refused; this one is {0}."),
  CANNOT_ANSWER(
      "wrong-state",
      409,
      "Chỉ trả lời được phản ánh đang xử lý; phản ánh này ở trạng thái {0}.",
      "Only a case in progress can be answered; this one is {0}."),
  CANNOT_PUBLISH(
      "wrong-state",
      409,
      "Chỉ công khai được phản ánh đã trả lời; phản ánh này ở trạng thái {0}.",
      "Only an answered case can be published; this one is {0}."),
  CANNOT_RATE(
      "wrong-state",
      409,
      "Chỉ đánh giá được khi phản ánh đã có trả lời; phản ánh này ở trạng thái {0}.",
      "A case can be rated once it is answered; this one is {0}."),
  CANNOT_REOPEN(
      "wrong-state",
      409,
      "Chỉ đề nghị xem xét lại được khi phản ánh đã có trả lời; phản ánh này ở trạng thái {0}.",
      "A case can be reopened once it is answered; this one is {0}."),
  TOO_LATE(
      "too-late",
      409,
      "Việc này chỉ làm được đến hết ngày {0}.",
      "This was possible until the end of {0}."),
  REOPENED_TOO_OFTEN(
      "reopened-too-often",
      409,
      "Một phản ánh chỉ được đề nghị xem xét lại {0} lần.",
      "A case can be reopened {0} times only."),
  UNKNOWN_TRACKING_CODE(
      "unknown-tracking-code",
      404,
      "Không có phản ánh nào mang mã tra cứu này.",
      "No case has this tracking code."),
  TOO_MANY_ATTEMPTS(
      "too-many-attempts",
      429,
      "Đã thử quá nhiều mã tra cứu sai; hãy thử lại sau một phút.",
      "Too many wrong tracking codes were tried; try again in a minute."),
  BROKEN_CURSOR(
      "broken-cursor",
      400,
      "Con trỏ trang không đọc được; hãy bắt đầu lại từ trang đầu.",
      "The page cursor cannot be read; start again from the first page.");

  private final String code;

  private final ProblemTemplate template;

  FeedbackProblem(String code, int status, String vi, String en) {
    this.code = code;
    this.template = ProblemTemplate.of(status, vi, en);
  }

  /** The sentence for an action that the state of the case does not allow. */
  public static ProblemException wrongState(CaseAction action, CaseState state) {
    return of(action).with(inWords(state));
  }

  private static FeedbackProblem of(CaseAction action) {
    return switch (action) {
      case TAKE_IN_CHARGE -> CANNOT_TAKE_IN_CHARGE;
      case FORWARD -> CANNOT_FORWARD;
      case REFUSE -> CANNOT_REFUSE;
      case ANSWER -> CANNOT_ANSWER;
      case PUBLISH -> CANNOT_PUBLISH;
      case RATE -> CANNOT_RATE;
      case REOPEN -> CANNOT_REOPEN;
      case MARK_OVERDUE -> throw new IllegalArgumentException("Only the clock marks overdue.");
    };
  }

  private static Text inWords(CaseState state) {
    return switch (state) {
      case RECEIVED -> new Text("chờ tiếp nhận", "waiting to be received");
      case IN_PROGRESS -> new Text("đang xử lý", "in progress");
      case ANSWERED -> new Text("đã trả lời, chờ công khai", "answered, not yet published");
      case PUBLISHED -> new Text("đã công khai", "published");
      case REFUSED -> new Text("đã bị từ chối", "refused");
    };
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
