package vn.langnghe.feedback.casework;

import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Grant;

/**
 * Who does something to a case.
 *
 * @param name account name, kept in the history and shown to nobody outside
 * @param grant which agencies the account may act for
 */
public record Actor(String name, Grant grant) {

  public static final Actor CITIZEN = new Actor("citizen", new Grant.Nothing());
  public static final Actor CLOCK = new Actor("clock", new Grant.Nothing());

  /** The account of the request. */
  public static Actor of(Caller caller) {
    return new Actor(caller.name(), caller.grant());
  }

  public boolean mayActFor(String code) {
    return grant.covers(code);
  }
}
