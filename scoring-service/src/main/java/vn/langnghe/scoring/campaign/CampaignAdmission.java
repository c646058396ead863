package vn.langnghe.scoring.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * A decision on whether answers of a campaign count for an index. The newest on both stands; none
 * is ever changed.
 *
 * @param number one more with each decision; scores name it
 * @param id named by the client
 * @param index index code
 * @param campaign code of the campaign; {@code *} for every campaign, only where answers were
 *     counted before there were decisions
 * @param admitted whether they count
 * @param from first month whose answers count; null from the beginning
 * @param to last month; null until the campaign ends
 * @param reason why, in the words of who decided
 * @param decidedBy account
 * @param decidedAt when
 */
public record CampaignAdmission(
    long number,
    UUID id,
    String index,
    String campaign,
    boolean admitted,
    @Nullable Period from,
    @Nullable Period to,
    String reason,
    String decidedBy,
    Instant decidedAt) {}
