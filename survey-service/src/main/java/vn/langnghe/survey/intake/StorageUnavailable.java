package vn.langnghe.survey.intake;

import org.jspecify.annotations.Nullable;

/**
 * The database is away. Whether the last commit took effect is then unknown, so nothing is
 * acknowledged; the client repeats with the same id and learns the truth.
 */
final class StorageUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StorageUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
