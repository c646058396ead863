package vn.langnghe.web.vault;

import java.time.Instant;

/**
 * What the holder of a secret reads.
 *
 * @param content as it was put in
 * @param expiresAt from then on it is gone
 */
public record SealedEntry(String content, Instant expiresAt) {}
