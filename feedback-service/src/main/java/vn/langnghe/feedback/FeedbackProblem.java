package vn.langnghe.feedback;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Text;
import vn.langnghe.feedback.casework.CaseAction;
import vn.langnghe.feedback.casework.PersonalTrace;
import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** Everything this service refuses, with a code that never changes and a sentence for people. */
public enum FeedbackProblem implements Problem {
  COMPLAINT_BELONGS_ELSEWHERE(
      "other-legal-regime",
      otherLegalRegime(
          "Khiếu nại được giải quyết theo Luật Khiếu nại: hãy gửi đơn có ký tên đến cơ quan đã ra"
              + " quyết định hoặc có hành vi bị khiếu nại, hoặc đến Ban Tiếp công dân. Ở đây chỉ"
              + " nhận phản ánh, kiến nghị.",
          "Complaints are settled under the Law on Complaints: send a signed letter to the agency"
              + " whose decision or act you complain about, or to the citizen reception office. Only"
              + " feedback and recommendations are taken here.")),
  DENUNCIATION_BELONGS_ELSEWHERE(
      "other-legal-regime",
      otherLegalRegime(
          "Tố cáo được giải quyết theo Luật Tố cáo và người tố cáo được giữ bí mật: hãy gửi đến"
              + " người đứng đầu cơ quan có thẩm quyền hoặc cơ quan thanh tra. Ở đây chỉ nhận phản"
              + " ánh, kiến nghị.",
          "Denunciations are settled under the Law on Denunciations, which keeps the denouncer"
              + " secret: send it to the head of the competent agency or to the inspectorate. Only"
              + " feedback and recommendations are taken here.")),
  UNKNOWN_AGENCY(
      ProblemTemplate.of(
              422,
              "Không có cơ quan nào đang hoạt động mang mã này.",
              "No agency with this code exists on that day.")
          .detail(
              "Không có cơ quan nào đang hoạt động mang mã {0}.",
              "No agency with the code {0} exists on that day.")),
  UNKNOWN_CATEGORY(
      ProblemTemplate.of(422, "Không có lĩnh vực này.", "There is no such category.")
          .detail(
              "Không có lĩnh vực {0}; danh sách ở /api/v1/case-categories.",
              "There is no category {0}; the list is at /api/v1/case-categories.")),
  IMPLAUSIBLE_TIME(
      ProblemTemplate.of(
              422,
              "Thời điểm gửi ở tương lai hoặc đã quá lâu.",
              "The time of sending lies in the future or too far back.")
          .detail(
              "Thời điểm gửi {0} ở tương lai hoặc đã quá lâu.",
              "The time of sending {0} lies in the future or too far back.")),
  ID_TAKEN(
      ProblemTemplate.of(
              409,
              "Mã này đã được dùng cho một nội dung khác.",
              "The id has already been used for other content.")
          .detail(
              "Mã {0} đã được dùng cho một nội dung khác.",
              "The id {0} has already been used for other content.")),
  CASE_NOT_FOUND(
      404,
      "Không tìm thấy phản ánh này trong số việc của cơ quan.",
      "There is no such case among those of the agency."),
  SAME_AGENCY(
      ProblemTemplate.of(
              422, "Phản ánh đang ở chính cơ quan này.", "The case is already with this agency.")
          .detail(
              "Phản ánh đang ở chính cơ quan {0}.", "The case is already with the agency {0}.")),
  STALE_REVISION(
      ProblemTemplate.of(409, "Phản ánh đã thay đổi.", "The case has changed.")
          .detail(
              "Phản ánh đã thay đổi: phiên bản hiện tại là {0}. Hãy đọc lại trước khi làm tiếp.",
              "The case has changed: its revision is now {0}. Read it again before going on.")),
  CANNOT_TAKE_IN_CHARGE(
      "wrong-state",
      wrongState(
          "Chỉ nhận xử lý được phản ánh đang chờ tiếp nhận; phản ánh này ở trạng thái {0}.",
          "Only a case that waits to be received can be taken in charge; this one is {0}.")),
  CANNOT_FORWARD(
      "wrong-state",
      wrongState(
          "Chỉ chuyển được phản ánh chưa trả lời; phản ánh này ở trạng thái {0}.",
          "Only a case without an answer can be forwarded; this one is {0}.")),
  CANNOT_REFUSE(
      "wrong-state",
      wrongState(
          "Chỉ từ chối được phản ánh đang chờ tiếp nhận; phản ánh này ở trạng thái {0}.",
          "Only a case that waits to be received can be refused; this one is {0}.")),
  CANNOT_ANSWER(
      "wrong-state",
      wrongState(
          "Chỉ trả lời được phản ánh đang xử lý; phản ánh này ở trạng thái {0}.",
          "Only a case in progress can be answered; this one is {0}.")),
  CANNOT_PUBLISH(
      "wrong-state",
      wrongState(
          "Chỉ công khai được phản ánh đã trả lời; phản ánh này ở trạng thái {0}.",
          "Only an answered case can be published; this one is {0}.")),
  CANNOT_CORRECT_PUBLICATION(
      "wrong-state",
      wrongState(
          "Chỉ sửa được nội dung đang công khai; phản ánh này ở trạng thái {0}.",
          "Only what is published can be corrected; this case is {0}.")),
  CANNOT_WITHDRAW_PUBLICATION(
      "wrong-state",
      wrongState(
          "Chỉ rút được nội dung đang công khai; phản ánh này ở trạng thái {0}.",
          "Only what is published can be withdrawn; this case is {0}.")),
  NAMES_SENDER(
      ProblemTemplate.of(
              409,
              "Nội dung công khai có vẻ chứa dữ liệu cá nhân.",
              "The texts to be published seem to hold personal data.")
          .detail(
              "Nội dung công khai có vẻ chứa {0}. Hãy bỏ đi, hoặc ghi lý do vào overrideReason nếu"
                  + " vẫn cần công khai.",
              "The texts to be published seem to hold {0}. Take it out, or say in overrideReason why"
                  + " it must be published.")),
  CANNOT_RATE(
      "wrong-state",
      wrongState(
          "Chỉ đánh giá được khi phản ánh đã có trả lời; phản ánh này ở trạng thái {0}.",
          "A case can be rated once it is answered; this one is {0}.")),
  CANNOT_REOPEN(
      "wrong-state",
      wrongState(
          "Chỉ đề nghị xem xét lại được khi phản ánh đã có trả lời; phản ánh này ở trạng thái {0}.",
          "A case can be reopened once it is answered; this one is {0}.")),
  TOO_LATE(
      ProblemTemplate.of(409, "Đã quá hạn để làm việc này.", "It is too late for this.")
          .detail(
              "Việc này chỉ làm được đến hết ngày {0}.",
              "This was possible until the end of {0}.")),
  REOPENED_TOO_OFTEN(
      ProblemTemplate.of(
              409,
              "Phản ánh đã được đề nghị xem xét lại quá nhiều lần.",
              "The case has been reopened too often.")
          .detail(
              "Một phản ánh chỉ được đề nghị xem xét lại {0} lần.",
              "A case can be reopened {0} times only.")),
  UNKNOWN_TRACKING_CODE(
      404, "Không có phản ánh nào mang mã tra cứu này.", "No case has this tracking code."),
  TOO_MANY_ATTEMPTS(
      429,
      "Đã thử quá nhiều mã tra cứu sai; hãy thử lại sau một phút.",
      "Too many wrong tracking codes were tried; try again in a minute."),
  BROKEN_CURSOR(
      400,
      "Con trỏ trang không đọc được; hãy bắt đầu lại từ trang đầu.",
      "The page cursor cannot be read; start again from the first page.");

  private final @Nullable String code;
  private final ProblemTemplate template;

  FeedbackProblem(int status, String vi, String en) {
    this(null, ProblemTemplate.of(status, vi, en));
  }

  FeedbackProblem(ProblemTemplate template) {
    this(null, template);
  }

  /** One of several problems that share a code, and so a title. */
  FeedbackProblem(@Nullable String code, ProblemTemplate template) {
    this.code = code;
    this.template = template;
  }

  private static ProblemTemplate otherLegalRegime(String vi, String en) {
    return ProblemTemplate.of(
            422,
            "Ở đây chỉ nhận phản ánh, kiến nghị.",
            "Only feedback and recommendations are taken here.")
        .detail(vi, en);
  }

  private static ProblemTemplate wrongState(String vi, String en) {
    return ProblemTemplate.of(
            409,
            "Phản ánh không ở trạng thái cho phép việc này.",
            "The state of the case does not allow this.")
        .detail(vi, en);
  }

  /** The sentence for an action that the state of the case does not allow. */
  public static ProblemException wrongState(CaseAction action, CaseState state) {
    return of(action).with(inWords(state));
  }

  /** The sentence about texts that should not be published as they are; it repeats none of them. */
  public static ProblemException namesSender(Set<PersonalTrace> traces) {
    return NAMES_SENDER.with(
        new Text(
            traces.stream().map(trace -> trace.words().vi()).collect(joining(", ")),
            traces.stream().map(trace -> trace.words().en()).collect(joining(", "))));
  }

  private static FeedbackProblem of(CaseAction action) {
    return switch (action) {
      case TAKE_IN_CHARGE -> CANNOT_TAKE_IN_CHARGE;
      case FORWARD -> CANNOT_FORWARD;
      case REFUSE -> CANNOT_REFUSE;
      case ANSWER -> CANNOT_ANSWER;
      case PUBLISH -> CANNOT_PUBLISH;
      case CORRECT_PUBLICATION -> CANNOT_CORRECT_PUBLICATION;
      case WITHDRAW_PUBLICATION -> CANNOT_WITHDRAW_PUBLICATION;
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
    return code == null ? Problem.super.code() : code;
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
