package vn.langnghe.web.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said after signing out: {@code messages/session_vi.properties}, {@code _en}. */
@MessageBundle("session")
public interface SessionWords {

  @Message
  String signedOut();

  @Message
  String everywhere();
}
