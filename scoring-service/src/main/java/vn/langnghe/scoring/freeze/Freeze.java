package vn.langnghe.scoring.freeze;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * A revision of an index and period that was published for good.
 *
 * @param id named by the client
 * @param index for example {@code 766}
 * @param period the period
 * @param revision 0 for the first, one more for each later one
 * @param method rubric and version
 * @param agencies number of frozen scores
 * @param asOf instant of the newest fact in any of them; null where none rests on a fact
 * @param reason why, in the words of who asked
 * @param frozenBy account that asked
 * @param frozenAt when
 * @param manifestSha256 hash of the manifest's bytes, in hex
 * @param keyFingerprint SHA-256 of the public key that verifies it (DER), in hex
 */
public record Freeze(
    UUID id,
    String index,
    Period period,
    int revision,
    String method,
    int agencies,
    @Nullable Instant asOf,
    String reason,
    String frozenBy,
    Instant frozenAt,
    String manifestSha256,
    String keyFingerprint) {}
