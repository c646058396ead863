package vn.langnghe.web.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for who is signed in: {@code messages/account_vi.properties} and {@code account_en}. */
@MessageBundle("account")
public interface AccountWords {

  @Message
  String signIn();

  @Message
  String signOut();

  @Message
  String mine();

  @Message
  String title();

  @Message
  String reading();

  @Message
  String name();

  @Message
  String id();

  @Message
  String roles();

  @Message
  String noRole();

  @Message
  String grant();

  @Message
  String province();

  @Message
  String noGrant();

  @Message
  String sessionEnd();

  @Message
  String sessionEndHint(String time);

  @Message
  String places();

  @Message
  String navigation();

  @Message
  String reporting();

  @Message
  String survey();

  @Message
  String feedback();

  @Message
  String scoring();

  @Message
  String surveyCollector();

  @Message
  String surveyManager();

  @Message
  String caseIntake();

  @Message
  String caseOfficer();

  @Message
  String indexManager();

  @Message
  String dossierReporter();

  @Message
  String selfAssessor();

  @Message
  String agencyApprover();

  @Message
  String appraiser();

  @Message
  String platformAdmin();
}
