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

  @Transactional
  public Optional<CaseDetail> detail(UUID id, Actor actor) {
    return register.find(id).filter(known -> known.isFor(actor)).map(CaseDetail::of);
  }

  @Transactional
  public CasePage page(CaseFilter filter, Actor actor) {
    return CasePage.of(register.list(filter, actor));
  }
}
