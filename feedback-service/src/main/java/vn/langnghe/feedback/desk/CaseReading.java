package vn.langnghe.feedback.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseFilter;
import vn.langnghe.feedback.casework.CaseRegister;

/** Reads the cases of the officer's agency. */
@ApplicationScoped
public class CaseReading {

  private final CaseRegister register;

  public CaseReading(CaseRegister register) {
    this.register = register;
  }

  /** Who reads the name of a sender leaves a trace. */
  @Transactional
  public Optional<CaseDetail> detail(UUID id, Actor actor) {
    return register
        .find(id)
        .filter(known -> known.isFor(actor))
        .map(
            known -> {
              var detail = CaseDetail.of(known);
              if (detail.sender() != null) {
                known.senderReadBy(actor, register.now());
              }
              return detail;
            });
  }

  @Transactional
  public CasePage page(CaseFilter filter, Actor actor) {
    return CasePage.of(register.list(filter, actor));
  }
}
