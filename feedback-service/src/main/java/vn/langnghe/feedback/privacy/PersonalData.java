package vn.langnghe.feedback.privacy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TextLimit;

/** Seals and opens the texts of a case. Made at start, so that a missing key is found at once. */
@Startup
@Singleton
public class PersonalData {

  private static final String KEY = "The personal data key (LANGNGHE_PERSONAL_DATA_KEY)";

  private final Sealer sealer;

  public PersonalData(PersonalDataConfig config) {
    var key =
        config
            .key()
            .filter(TextLimit::isVisible)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        KEY
                            + " is not set: the service keeps names and complaints only sealed."
                            + " Create one with `openssl rand -base64 32` and keep it safe."));
    var previous = config.previousKeys().orElse(List.of());
    sealer =
        new Sealer(
            DataKey.of(key, KEY),
            previous.stream().map(old -> DataKey.of(old, "A previous personal data key")).toList());
  }

  public byte[] seal(UUID caseId, String field, String text) {
    return sealer.seal(text, place(caseId, field));
  }

  public byte @Nullable [] sealIfAny(UUID caseId, String field, @Nullable String text) {
    return text == null ? null : seal(caseId, field, text);
  }

  public String open(UUID caseId, String field, byte[] sealed) {
    return sealer.open(sealed, place(caseId, field));
  }

  public @Nullable String openIfAny(UUID caseId, String field, byte @Nullable [] sealed) {
    return sealed == null ? null : open(caseId, field, sealed);
  }

  private static String place(UUID caseId, String field) {
    return "case " + caseId + " " + field;
  }
}
