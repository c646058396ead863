package vn.langnghe.survey.correction;

import java.util.Set;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Grant;
import vn.langnghe.runtime.access.Roles;

/**
 * Who wants to correct or take back a response. The judged must not touch the evidence, so only an
 * account of the province corrects; any collector may take back its own mistake.
 *
 * @param manager whether it runs surveys for all agencies
 */
record Corrector(String account, boolean manager) {

  private static final Set<CorrectionReason> OF_COLLECTORS =
      Set.of(CorrectionReason.DUPLICATE, CorrectionReason.CONSENT_WITHDRAWN);

  static Corrector of(Caller caller) {
    return of(caller.name(), caller.has(Roles.SURVEY_MANAGER), caller.grant());
  }

  static Corrector of(String account, boolean managesSurveys, Grant grant) {
    return new Corrector(account, managesSurveys && grant instanceof Grant.Province);
  }

  boolean mayWithdraw(String sentBy, CorrectionReason reason) {
    return manager || (account.equals(sentBy) && OF_COLLECTORS.contains(reason));
  }
}
