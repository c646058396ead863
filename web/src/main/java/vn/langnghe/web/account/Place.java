package vn.langnghe.web.account;

import java.util.Locale;
import java.util.Set;
import vn.langnghe.runtime.access.Roles;

/** The services as a person sees them, and the roles that have something to do there. */
public enum Place {
  REPORTING("/", Set.copyOf(Roles.ALL)),
  SURVEY(
      Place.ACCOUNT,
      Set.of(Roles.SURVEY_MANAGER, Roles.SURVEY_COLLECTOR, Roles.PLATFORM_ADMIN)),
  FEEDBACK(
      Place.ACCOUNT,
      Set.of(Roles.CASE_INTAKE, Roles.CASE_OFFICER, Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN)),
  SCORING(
      Place.ACCOUNT,
      Set.of(
          Roles.INDEX_MANAGER,
          Roles.APPRAISER,
          Roles.AGENCY_APPROVER,
          Roles.SELF_ASSESSOR,
          Roles.DOSSIER_REPORTER,
          Roles.PLATFORM_ADMIN));

  private static final String ACCOUNT = "/account";

  private final String path;
  private final Set<String> roles;

  Place(String path, Set<String> roles) {
    this.path = path;
    this.roles = roles;
  }

  String service() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path() {
    return path;
  }

  Set<String> roles() {
    return roles;
  }
}
