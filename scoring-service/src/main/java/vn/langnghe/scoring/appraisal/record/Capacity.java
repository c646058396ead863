package vn.langnghe.scoring.appraisal.record;

import vn.langnghe.runtime.access.Roles;

/** In which capacity somebody acts. */
public enum Capacity {
  SELF_ASSESSOR(Roles.SELF_ASSESSOR, true),
  APPROVER(Roles.AGENCY_APPROVER, true),
  APPRAISER(Roles.APPRAISER, false);

  private final String role;
  private final boolean bound;

  Capacity(String role, boolean bound) {
    this.role = role;
    this.bound = bound;
  }

  public String role() {
    return role;
  }

  /** Whether it acts for one agency, and must be bound to it; else it must be bound to none. */
  public boolean bound() {
    return bound;
  }
}
