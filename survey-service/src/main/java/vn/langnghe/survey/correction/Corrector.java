package vn.langnghe.survey.correction;

import java.util.Set;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;

/**
 * Who wants to correct or take back a response. The judged must not touch the evidence, so an
 * account that is bound to an agency never corrects; any collector may take back its own mistake.
 *
 * @param manager whether it runs surveys for all agencies
 * @param boundToAnAgency whether it is the account of a judged agency
 */
record Corrector(String account, boolean manager, boolean boundToAnAgency) {

  private static final Set<CorrectionReason> OF_COLLECTORS =
      Set.of(CorrectionReason.DUPLICATE, CorrectionReason.CONSENT_WITHDRAWN);

  static Corrector of(Caller caller) {
    return of(caller.name(), caller.has(Roles.SURVEY_MANAGER), caller.agency().isPresent());
  }

  static Corrector of(String account, boolean managesSurveys, boolean boundToAnAgency) {
    return new Corrector(account, managesSurveys && !boundToAnAgency, boundToAnAgency);
  }

  boolean mayWithdraw(String sentBy, CorrectionReason reason) {
    return manager || (account.equals(sentBy) && OF_COLLECTORS.contains(reason));
  }
}
