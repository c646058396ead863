package vn.langnghe.survey.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

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

  VerifiedTokens(TokenSettings settings, Clock clock) {
    this.clock = clock;
    Ticker ticker = () -> clock.millis() * 1_000_000;
    this.byHash =
        Caffeine.newBuilder()
            .maximumSize(settings.most())
            .expireAfterWrite(settings.remembered())
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
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new String(
          digest.digest(token.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
