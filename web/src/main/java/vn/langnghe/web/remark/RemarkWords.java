package vn.langnghe.web.remark;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of remarks: {@code messages/remark_vi.properties}, {@code remark_en}. */
@MessageBundle("remark")
public interface RemarkWords {

  @Message
  String title();

  @Message
  String reading();

  @Message
  String text();

  @Message
  String hint();

  @Message
  String sent();

  @Message
  String wrong();

  @Message
  String all();

  @Message
  String none();
}
