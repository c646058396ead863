package vn.langnghe.runtime.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.langnghe.runtime.crypto.Sha256;

/**
 * What verified tokens gave, by the SHA-256 of the token: for a few seconds, never past its end,
 * and for a bounded number of tokens. The tokens themselves are not kept. See ADR 0010.
 *
 * @param <T> what a token gave
 */
final class VerifiedTokens<T> {

  private record Verified<T>(T identity, Instant expires) {}

  private final Clock clock;
  private final Cache<String, Verified<T>> byHash;

  VerifiedTokens(TokenConfig config, Clock clock) {
    this.clock = clock;
    Ticker ticker = () -> clock.millis() * 1_000_000;
    this.byHash =
        Caffeine.newBuilder()
            .maximumSize(config.most())
            .expireAfterWrite(config.remembered())
            .ticker(ticker)
            .build();
  }

  Optional<T> find(String token) {
    var verified = byHash.getIfPresent(hash(token));
    return verified != null && clock.instant().isBefore(verified.expires())
        ? Optional.of(verified.identity())
        : Optional.empty();
  }

  void remember(String token, T identity, Instant expires) {
    byHash.put(hash(token), new Verified<>(identity, expires));
  }

  private static String hash(String token) {
    return new String(Sha256.of(token), StandardCharsets.ISO_8859_1);
  }
}
