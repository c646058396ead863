package vn.langnghe.survey.response;

import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Caller;

/**
 * Who sends answers.
 *
 * @param agency the only agency it may send answers about, null for all
 */
record Collector(String name, @Nullable String agency) {

  static Collector of(Caller caller) {
    return new Collector(caller.name(), caller.agency().orElse(null));
  }
}
