package vn.langnghe.feedback.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.casework.HistoryLine;

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
    List<HistoryLine> history) {}
