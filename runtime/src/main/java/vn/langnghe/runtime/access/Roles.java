package vn.langnghe.runtime.access;

import java.util.List;

/** The realm's roles, as in {@code deploy/keycloak/langnghe-realm.json}. */
public final class Roles {

  /** No work but a grant: the account acts for the whole province ({@link Grant}). */
  public static final String PROVINCE = "province";

  /** Posts survey answers: portal, kiosks, apps. */
  public static final String SURVEY_COLLECTOR = "survey-collector";

  /** Home Affairs: questionnaires and campaigns. */
  public static final String SURVEY_MANAGER = "survey-manager";

  /** Posts cases: portal, hotline desk. */
  public static final String CASE_INTAKE = "case-intake";

  /** An agency's officer: works on the cases of the agency in the token. */
  public static final String CASE_OFFICER = "case-officer";

  /** Home Affairs: agencies, rubrics, dossier totals, official values. */
  public static final String INDEX_MANAGER = "index-manager";

  /** One-stop software: dossier totals. */
  public static final String DOSSIER_REPORTER = "dossier-reporter";

  /** An agency's officer: self-scores, evidence and explanations of the agency in the token. */
  public static final String SELF_ASSESSOR = "self-assessor";

  /** An agency's head: answers for what the agency of the token hands in. */
  public static final String AGENCY_APPROVER = "agency-approver";

  /** Home Affairs: appraises all agencies; never an account that is bound to one. */
  public static final String APPRAISER = "appraiser";

  /** Operations. */
  public static final String PLATFORM_ADMIN = "platform-admin";

  /** All kinds of work, in the order in which a person reads them. */
  public static final List<String> ALL =
      List.of(
          INDEX_MANAGER,
          SURVEY_MANAGER,
          APPRAISER,
          AGENCY_APPROVER,
          SELF_ASSESSOR,
          CASE_OFFICER,
          CASE_INTAKE,
          SURVEY_COLLECTOR,
          DOSSIER_REPORTER,
          PLATFORM_ADMIN);

  private Roles() {}
}
