package vn.langnghe.scoring;

import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.problem.ProblemTemplate;

/** The problems of self-scoring and appraisal. */
public enum AppraisalProblem implements Problem {
  ROUND_NOT_FOUND(
      ProblemTemplate.of(404, "Chưa mở đợt chấm điểm này.", "No such appraisal was opened.")
          .detail(
              "Chưa mở đợt chấm điểm chỉ số {0} năm {1}.",
              "No appraisal of index {0} was opened for {1}.")),
  ROUND_OPENED_OTHERWISE(
      409,
      "Đợt chấm điểm đã mở với thời hạn khác; hãy gia hạn thay vì mở lại.",
      "The round was opened with other deadlines; extend them instead."),
  INVALID_DEADLINES(
      422,
      "Cần đủ năm thời hạn, mỗi thời hạn không sớm hơn thời hạn trước nó.",
      "All five deadlines are needed, none before the one that precedes it."),
  NOT_AN_EXTENSION(
      ProblemTemplate.of(422, "Không phải gia hạn.", "Not an extension.")
          .detail(
              "Thời hạn mới phải sau thời hạn hiện tại {0} và không sau thời hạn bước kế tiếp.",
              "The new day must be after the current one, {0}, and not after that of the next"
                  + " stage.")),
  AGENCY_NOT_JUDGED(
      ProblemTemplate.of(
              422,
              "Chỉ số không chấm cơ quan này trong năm.",
              "The index does not judge the agency in this year.")
          .detail(
              "Chỉ số {0} không chấm cơ quan {1} trong năm này.",
              "Index {0} does not judge agency {1} in this year.")),
  INVALID_CLAIM(422, "Điểm hoặc số liệu chưa hợp lệ.", "The points or the values are not valid."),
  UNKNOWN_EVIDENCE(
      422,
      "Có tài liệu kiểm chứng không thuộc hồ sơ này.",
      "Some of the evidence does not belong to this file."),
  WRONG_STAGE(
      ProblemTemplate.of(409, "Hồ sơ đang ở bước khác.", "The file is at another stage.")
          .detail(
              "Hồ sơ đang ở bước {0}; không làm được việc này ở bước đó.",
              "The file is at stage {0}, which does not allow this.")),
  DEADLINE_PASSED(
      ProblemTemplate.of(
              409, "Đã hết hạn; cần được gia hạn.", "The stage has ended; an extension is needed.")
          .detail(
              "Bước {0} đã hết hạn ngày {1}; cần được gia hạn.",
              "Stage {0} ended on {1}; an extension is needed.")),
  DEADLINE_NOT_PASSED(
      ProblemTemplate.of(409, "Chưa hết hạn.", "The stage still runs.")
          .detail(
              "Bước {0} còn hạn đến hết ngày {1}.", "Stage {0} still runs, up to and with {1}.")),
  REASON_REQUIRED(422, "Cần nêu lý do.", "A reason is required."),
  OTHER_SIDE(
      ProblemTemplate.of(
              403,
              "Tài khoản này không được làm việc đó với hồ sơ này.",
              "This account may not do that with this file.")
          .detail(
              "Tài khoản này không được làm việc đó với hồ sơ của cơ quan {0}.",
              "This account may not do that with the file of agency {0}.")),
  DRAFT(
      ProblemTemplate.of(
              403,
              "Hồ sơ chưa được công khai với tài khoản này.",
              "The file is not yet open to this account.")
          .detail(
              "Hồ sơ của cơ quan {0} chưa được công khai với tài khoản này.",
              "The file of agency {0} is not yet open to this account.")),
  EVIDENCE_NOT_FOUND(404, "Không có tài liệu này.", "There is no such evidence."),
  EVIDENCE_TYPE(
      ProblemTemplate.of(415, "Không nhận loại tệp này.", "Files of this type are not taken.")
          .detail(
              "Không nhận loại tệp {0}. Nhận: PDF, ảnh PNG và JPEG, tài liệu Word, Excel,"
                  + " OpenDocument.",
              "Files of type {0} are not taken. Taken: PDF, PNG, JPEG, Word, Excel,"
                  + " OpenDocument.")),
  EVIDENCE_CONTENT(
      ProblemTemplate.of(
              422,
              "Nội dung tệp không đúng với loại đã khai.",
              "The content of the file is not of the declared type.")
          .detail(
              "Nội dung tệp không đúng với loại {0} đã khai.",
              "The content of the file is not of the declared type {0}.")),
  EVIDENCE_FULL(
      ProblemTemplate.of(
              422,
              "Hồ sơ đã đủ dung lượng tài liệu kiểm chứng.",
              "The file holds as much evidence as it may.")
          .detail(
              "Hồ sơ chỉ chứa được {0} MB tài liệu kiểm chứng; hãy nộp liên kết, hoặc xin tăng hạn"
                  + " mức.",
              "The file holds {0} MB of evidence at most; hand in a link, or ask for more room.")),
  EVIDENCE_HASH(
      ProblemTemplate.of(
              422,
              "Mã băm SHA-256 đã khai khác với tệp nhận được.",
              "The declared SHA-256 is not that of the file that arrived.")
          .detail(
              "Mã băm SHA-256 đã khai khác với tệp nhận được ({0}).",
              "The declared SHA-256 is not that of the file that arrived ({0})."));

  private final ProblemTemplate template;

  AppraisalProblem(int status, String vi, String en) {
    this(ProblemTemplate.of(status, vi, en));
  }

  AppraisalProblem(ProblemTemplate template) {
    this.template = template;
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
