package vn.langnghe.survey.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.survey.questionnaire.Questionnaire;

/** One revision of a response as the survey team sees it: scores, and no identity. */
@Schema(description = "Một bản của phiếu. / One revision of a response.")
public record RevisionView(
    long revision,
    ResponseRevision.State state,
    @Nullable CorrectionReason reason,
    Instant changedAt,
    @Schema(description = "Tài khoản thực hiện. / The account that did it.") String changedBy,
    String agency,
    @Schema(description = "Không có khi phiếu đã rút. / Absent when withdrawn.")
        @Nullable Content content) {

  /** Score by item; null is "no experience"; an item that was not answered is absent. */
  public record Content(
      Channel channel,
      Instant occurredAt,
      Map<String, @Nullable Integer> answers,
      Map<String, String> strata,
      String contentHash) {

    static Content of(ResponseRevision.Content content, Questionnaire questionnaire) {
      return new Content(
          content.channel(),
          content.occurredAt(),
          answers(content.answerLine(), questionnaire.content().items()),
          content.strata(),
          content.contentHash());
    }

    private static Map<String, @Nullable Integer> answers(
        String line, List<Questionnaire.Item> items) {
      var answers = new TreeMap<String, @Nullable Integer>();
      for (int i = 0; i < items.size(); i++) {
        char answer = line.charAt(i);
        if (answer != '.') {
          answers.put(items.get(i).code(), answer == '-' ? null : answer - '0');
        }
      }
      return answers;
    }
  }

  static RevisionView of(ResponseRevision revision, Questionnaire questionnaire) {
    var content = revision.content();
    return new RevisionView(
        revision.number(),
        revision.state(),
        revision.reason(),
        revision.changedAt(),
        revision.changedBy(),
        revision.agency(),
        content == null ? null : Content.of(content, questionnaire));
  }
}
