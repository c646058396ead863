package vn.langnghe.runtime.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** The problems that every service can answer with. */
public enum HttpProblems implements Problem {
  INVALID_INPUT(400, "Dữ liệu gửi lên chưa hợp lệ.", "What you sent is not valid."),
  MALFORMED_REQUEST(
      400, "Yêu cầu không đúng quy cách HTTP.", "The request is not well-formed HTTP."),
  BROKEN_JSON(400, "Nội dung gửi lên không phải JSON hợp lệ.", "The body is not readable JSON."),
  JSON_NOT_UTF_8(
      400,
      "JSON phải được gửi bằng UTF-8: hãy ghi nội dung bằng UTF-8 và không nêu bảng mã nào khác.",
      "JSON must be sent as UTF-8: encode the body as UTF-8 and declare no other charset."),
  MALFORMED_PARAMETER(
      400,
      "Một tham số trên địa chỉ có giá trị không đúng kiểu dữ liệu.",
      "A parameter in the address has a value of the wrong kind."),
  UNKNOWN_PARAMETER(
      ProblemTemplate.of(
              400,
              "Địa chỉ có một tham số không được hỗ trợ.",
              "The address has a parameter that is not known here.")
          .detail(
              "Không có tham số \"{0}\" ở đây. Dùng được: {1}.",
              "There is no parameter \"{0}\" here. Known are: {1}.")),
  REPEATED_PARAMETER(
      ProblemTemplate.of(
              400,
              "Một tham số trên địa chỉ được ghi nhiều lần.",
              "A parameter in the address is given more than once.")
          .detail(
              "Tham số \"{0}\" chỉ được ghi một lần.",
              "The parameter \"{0}\" may be given only once.")),
  MISSING_TOKEN(401, "Cần đăng nhập: thiếu mã truy cập.", "Sign in first: the token is missing."),
  INVALID_TOKEN(
      401,
      "Mã truy cập không hợp lệ hoặc đã hết hạn.",
      "The access token is not valid or has expired."),
  FORBIDDEN(403, "Tài khoản không có quyền này.", "The account may not do this."),
  NO_GRANT(
      403,
      "Tài khoản chưa được giao phạm vi làm việc: một cơ quan hoặc toàn tỉnh.",
      "The account was granted neither an agency nor the province."),
  PROVINCE_ONLY(
      403,
      "Chỉ tài khoản được giao toàn tỉnh làm được việc này.",
      "Only an account that acts for the whole province may do this."),
  OTHER_AGENCY(
      ProblemTemplate.of(
              403,
              "Tài khoản chỉ được làm việc với dữ liệu của cơ quan mình.",
              "The account may only act for its own agency.")
          .detail(
              "Tài khoản chỉ được làm việc với dữ liệu của cơ quan mình, không phải {0}.",
              "The account may only act for its own agency, not for {0}.")),
  NOT_FOUND(404, "Không có gì ở địa chỉ này.", "There is nothing at this address."),
  METHOD_NOT_ALLOWED(
      405, "Địa chỉ này không nhận phương thức đó.", "This address does not take that method."),
  NOT_ACCEPTABLE(
      406,
      "Không có dạng dữ liệu mà bạn yêu cầu.",
      "There is no representation of the kind you asked for."),
  TOO_LARGE(
      ProblemTemplate.of(413, "Nội dung gửi lên quá lớn.", "The body is too large.")
          .detail(
              "Nội dung gửi lên quá lớn: tối đa {0} byte.",
              "The body is too large: at most {0} bytes.")),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Không đọc được dạng dữ liệu này: hãy gửi đúng Content-Type.",
      "This kind of content is not read here: check Content-Type."),
  UNSUPPORTED_CODING(
      415,
      "Nội dung nén không được đọc ở đây: hãy gửi không có Content-Encoding.",
      "Compressed content is not read here: send it without Content-Encoding."),
  UNSUPPORTED_CHARSET(
      ProblemTemplate.of(
              415, "Bảng mã của tệp không được hỗ trợ.", "The file's charset is not supported.")
          .detail(
              "Không đọc được bảng mã {0}: hãy lưu tệp dạng UTF-8 (Excel: «CSV UTF-8»).",
              "The charset {0} is not supported: save the file as UTF-8 (Excel: \"CSV UTF-8\").")),
  WRONG_CHARSET(
      ProblemTemplate.of(
              400,
              "Tệp không được viết bằng bảng mã đã nêu.",
              "The file is not written in the charset that it claims.")
          .detail(
              "Tệp không phải {0}: hãy lưu dạng UTF-8 (Excel: «CSV UTF-8») hoặc nêu bảng mã, ví dụ"
                  + " Content-Type: text/csv; charset=windows-1258.",
              "The file is not {0}: save it as UTF-8 (Excel: \"CSV UTF-8\") or name its charset, for"
                  + " example Content-Type: text/csv; charset=windows-1258.")),
  TOO_MANY_REQUESTS(
      429, "Gửi quá nhiều yêu cầu, hãy thử lại sau.", "Too many requests, try again later."),
  UNEXPECTED(
      ProblemTemplate.of(500, "Hệ thống gặp lỗi ngoài dự kiến.", "Something went wrong here.")
          .detail(
              "Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo mã {0}.",
              "Something went wrong here. Try again; if it persists, report {0}.")),
  UNAVAILABLE(
      503,
      "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.",
      "Temporarily unavailable, try again later.");

  private final ProblemTemplate template;

  HttpProblems(int status, String vi, String en) {
    this.template = ProblemTemplate.of(status, vi, en);
  }

  HttpProblems(ProblemTemplate template) {
    this.template = template;
  }

  /** The refusal that a status says all about; the several of 400 tell themselves apart by code. */
  static Optional<HttpProblems> ofStatus(int status) {
    return Stream.of(values())
        .filter(problem -> problem.status() == status && status != INVALID_INPUT.status())
        .findFirst();
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
