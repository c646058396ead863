package vn.langnghe.web.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said around forms: {@code messages/form_vi.properties}, {@code form_en}. */
@MessageBundle("form")
public interface FormWords {

  @Message
  String kept();

  @Message
  String errors();

  @Message
  String send();
}
