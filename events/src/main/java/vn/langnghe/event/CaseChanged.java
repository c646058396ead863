package vn.langnghe.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a case after a change: a consumer keeps the newest revision and needs nothing
 * else. No personal data and no text.
 *
 * @param caseId the case
 * @param revision 1 for the first state, one more with each change; the highest is the truth
 * @param change what happened last
 * @param kind phản ánh or kiến nghị
 * @param agency the agency in charge
 * @param previousAgency the agency that the case left with this change (forwarding), else null
 * @param channel how it reached us
 * @param category coarse subject
 * @param state where it stands
 * @param receivedAt when the citizen sent it; decides the periods
 * @param changedAt when this change happened
 * @param dueOn last day on which an answer is on time
 * @param answeredAt when it was answered, else null
 * @param publishedAt when the answer was published, else null
 * @param timeliness answer against due date
 * @param satisfied the citizen's rating of the handling, null until rated
 * @param reopenings how often the citizen asked again
 */
public record CaseChanged(
    UUID caseId,
    long revision,
    CaseChange change,
    CaseKind kind,
    String agency,
    @Nullable String previousAgency,
    Channel channel,
    String category,
    CaseState state,
    Instant receivedAt,
    Instant changedAt,
    LocalDate dueOn,
    @Nullable Instant answeredAt,
    @Nullable Instant publishedAt,
    Timeliness timeliness,
    @Nullable Boolean satisfied,
    int reopenings)
    implements Event {

  @Override
  public String key() {
    return agency;
  }
}
