package vn.langnghe.feedback.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseFilter;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.Sight;
import vn.langnghe.runtime.agency.AgencyDirectory;

/** Reads the cases of the officer's agency and of those below it. */
@ApplicationScoped
public class CaseReading {

  private final CaseRegister register;
  private final AgencyDirectory agencies;

  public CaseReading(CaseRegister register, AgencyDirectory agencies) {
    this.register = register;
    this.agencies = agencies;
  }

  /** Who reads the name of a sender leaves a trace. */
  @Transactional
  public Optional<CaseDetail> detail(UUID id, Actor actor) {
    var sight = Sight.of(actor, agencies);
    return register
        .find(id)
        .filter(known -> known.isIn(sight))
        .map(
            known -> {
              var detail = CaseDetail.of(known);
              if (detail.sender() != null) {
                known.senderReadBy(actor, register.now());
              }
              return detail;
            });
  }

  public CasePage page(CaseFilter filter, Actor actor) {
    return CasePage.of(register.list(filter, Sight.of(actor, agencies), CasePage.Entry::of));
  }
}
