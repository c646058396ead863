package vn.langnghe.web.failure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What to do when a page cannot be shown: {@code messages/failure_vi.properties}, {@code _en}. */
@MessageBundle("failure")
public interface FailureWords {

  @Message
  String signInFailed();

  @Message
  String signInAgain();

  @Message
  String forbidden();

  @Message
  String notFound();

  @Message
  String later();

  @Message
  String code(int status);
}
