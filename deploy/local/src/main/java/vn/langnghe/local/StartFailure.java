package vn.langnghe.local;

/**
 * Something a person has to change before the platform can start; the message says what, in one
 * sentence per language.
 */
public final class StartFailure extends RuntimeException {
  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
