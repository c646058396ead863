package vn.langnghe.web.page;

import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** The problems that only pages have. */
public enum PageProblem implements Problem {
  FOREIGN_FORM(
      403,
      "Biểu mẫu này đã cũ hoặc không do trang của chúng tôi tạo ra. Hãy quay lại, tải lại trang rồi gửi lần nữa.",
      "This form is old, or was not made by a page of ours. Go back, load the page again and send it once more.");

  private final ProblemTemplate template;

  PageProblem(int status, String vi, String en) {
    this.template = ProblemTemplate.of(status, vi, en);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
