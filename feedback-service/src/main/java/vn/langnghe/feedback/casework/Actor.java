package vn.langnghe.feedback.casework;

import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Caller;

/**
 * Who does something to a case.
 *
 * @param name account name, kept in the history and shown to nobody outside
 * @param agency the only agency the account may act for, null when it may act for all
 */
public record Actor(String name, @Nullable String agency) {

  public static final Actor CITIZEN = new Actor("citizen", null);
  public static final Actor CLOCK = new Actor("clock", null);

  /** The account of the request. */
  public static Actor of(Caller caller) {
    return new Actor(caller.name(), caller.agency().orElse(null));
  }

  public boolean mayActFor(String code) {
    return agency == null || agency.equals(code);
  }
}
