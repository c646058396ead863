package vn.langnghe.survey.intake;

import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Caller;

/**
 * Who sends answers.
 *
 * @param agency the only agency it may send answers about, null for all
 */
public record Collector(String name, @Nullable String agency) {

  public static Collector of(Caller caller) {
    return new Collector(caller.name(), caller.agency().orElse(null));
  }

  boolean maySendAbout(String judged) {
    return agency == null || agency.equals(judged);
  }
}
