package vn.langnghe.web.account;

import java.util.List;
import java.util.Locale;
import vn.langnghe.runtime.access.Roles;

/** The services as a person sees them. */
public enum Place {
  REPORTING,
  SURVEY,
  FEEDBACK,
  SCORING;

  String service() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first page for people. */
  String path() {
    return this == REPORTING ? "/" : "/account";
  }

  /** Who has something to do there. */
  List<String> roles() {
    return switch (this) {
      case REPORTING -> Roles.ALL;
      case SURVEY -> List.of(Roles.SURVEY_MANAGER, Roles.SURVEY_COLLECTOR, Roles.PLATFORM_ADMIN);
      case FEEDBACK ->
          List.of(Roles.CASE_INTAKE, Roles.CASE_OFFICER, Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN);
      case SCORING ->
          List.of(
              Roles.INDEX_MANAGER,
              Roles.APPRAISER,
              Roles.AGENCY_APPROVER,
              Roles.SELF_ASSESSOR,
              Roles.DOSSIER_REPORTER,
              Roles.PLATFORM_ADMIN);
    };
  }
}
