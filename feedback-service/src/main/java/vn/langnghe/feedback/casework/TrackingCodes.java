package vn.langnghe.feedback.casework;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Source of tracking codes that nobody can guess. */
@Singleton
class TrackingCodes {

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[TrackingCode.BYTES];
    random.nextBytes(bytes);
    return TrackingCode.of(bytes);
  }
}
