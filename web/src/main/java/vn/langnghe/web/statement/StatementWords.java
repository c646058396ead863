package vn.langnghe.web.statement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the statements: {@code messages/statement_vi.properties} and {@code statement_en}.
 */
@MessageBundle("statement")
public interface StatementWords {

  @Message
  String accessibilityTitle();

  @Message
  String accessibilityGoal();

  @Message
  String accessibilityMeans();

  @Message
  String accessibilityChecked();

  @Message
  String accessibilityHelp();

  @Message
  String privacyTitle();

  @Message
  String privacyReading();

  @Message
  String privacyCookies();

  @Message
  String privacyFigures();

  @Message
  String privacyRights();

  @Message
  String openDataTitle();

  @Message
  String openDataLicence();

  @Message
  String openDataWhere();

  @Message
  String openDataOrigin();

  @Message
  String openDataList();
}
