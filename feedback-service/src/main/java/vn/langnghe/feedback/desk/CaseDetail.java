package vn.langnghe.feedback.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.casework.CaseStatus;
import vn.langnghe.feedback.casework.HistoryLine;
import vn.langnghe.feedback.casework.RegisteredCase;
import vn.langnghe.feedback.casework.Submission;

/**
 * All that the agency in charge may see of a case.
 *
 * @param sender the sender's name, null for an anonymous case
 * @param comment what the citizen wrote with the rating
 */
public record CaseDetail(
    CaseStatus status,
    String subject,
    String text,
    @Nullable String sender,
    @Nullable String answer,
    @Nullable String refusal,
    @Nullable String publicSubject,
    @Nullable String publicAnswer,
    @Nullable String comment,
    List<HistoryLine> history) {

  static CaseDetail of(RegisteredCase known) {
    var submission = known.submission();
    var published = known.published();
    return new CaseDetail(
        known.status(),
        submission.subject(),
        submission.text(),
        Optional.ofNullable(submission.sender()).map(Submission.Sender::name).orElse(null),
        known.latestAnswer(),
        known.refusal(),
        published.subject(),
        published.answer(),
        known.comment(),
        known.history());
  }
}
