package vn.langnghe.web.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.crypto.Sha256;

/**
 * What the hidden field of a form says: the random text of the reader's cookie, which no other site
 * can read, and for whom the page was made.
 *
 * @param random as in the cookie
 * @param person fingerprint of the account that saw the form
 */
record FormProof(String random, String person) {

  /** Name of the hidden field. */
  static final String FIELD = "form-token";

  static final String COOKIE = "langnghe-form";

  private static final int PERSON_LENGTH = 16;

  static FormProof of(String random, String account) {
    return new FormProof(random, person(random, account));
  }

  /** What a field proves beside the cookie that came with it; nothing when they do not fit. */
  static Optional<FormProof> read(@Nullable String field, @Nullable String cookie) {
    if (field == null || cookie == null || cookie.isEmpty()) {
      return Optional.empty();
    }
    int dot = field.indexOf('.');
    if (dot < 0 || !isEqual(field.substring(0, dot), cookie)) {
      return Optional.empty();
    }
    return Optional.of(new FormProof(cookie, field.substring(dot + 1)));
  }

  /** Whether the form was made for this account. */
  boolean isOf(String account) {
    return isEqual(person, person(random, account));
  }

  String field() {
    return random + '.' + person;
  }

  private static String person(String random, String account) {
    return Sha256.hex(random + ' ' + account).substring(0, PERSON_LENGTH);
  }

  /** By digests: how long it takes tells nothing of the texts. */
  private static boolean isEqual(String one, String other) {
    return Sha256.hex(one).equals(Sha256.hex(other));
  }
}
