package vn.langnghe.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page shell: {@code messages/shell_vi.properties} and {@code shell_en}. */
@MessageBundle("shell")
public interface ShellWords {

  @Message
  String brand();

  @Message
  String description();

  @Message
  String skip();

  @Message
  String toVietnamese();

  @Message
  String toEnglish();

  @Message
  String toDark();

  @Message
  String toLight();

  @Message
  String demo();

  @Message
  String footer(String version);

  @Message
  String accessibility();

  @Message
  String privacy();

  @Message
  String openData();

  @Message
  String api();

  @Message
  String home();
}
