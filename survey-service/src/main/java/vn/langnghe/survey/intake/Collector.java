package vn.langnghe.survey.intake;

import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Grant;

/**
 * Who sends answers.
 *
 * @param grant about which agencies
 */
public record Collector(String name, Grant grant) {

  public static Collector of(Caller caller) {
    return new Collector(caller.name(), caller.grant());
  }

  boolean maySendAbout(String judged) {
    return grant.covers(judged);
  }

  /** The agency that it is bound to; empty where it is bound to none. */
  String home() {
    return grant.agency().orElse("");
  }
}
