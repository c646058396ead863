package vn.langnghe.scoring.appraisal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;

/**
 * Who acts or reads. An agency's people are bound to it by their token, and who appraises is bound
 * to none: nobody is on both sides.
 *
 * @param account name of the account, empty for everybody
 * @param actors in which capacities
 * @param leads whether it runs the rounds
 * @param agency the agency of the token
 */
record Who(String account, Set<Actor> actors, boolean leads, @Nullable String agency) {

  static Who of(Caller caller) {
    return new Who(
        caller.name(),
        Arrays.stream(Actor.values())
            .filter(actor -> caller.has(actor.role()))
            .collect(Collectors.toUnmodifiableSet()),
        caller.has(Roles.INDEX_MANAGER),
        caller.agency().orElse(null));
  }

  boolean acts(Actor actor, String code) {
    return actors.contains(actor) && (actor.bound() ? code.equals(agency) : agency == null);
  }

  /** Whether it belongs to the agency whose file it is. */
  boolean isOf(String code) {
    return acts(Actor.SELF_ASSESSOR, code) || acts(Actor.APPROVER, code);
  }

  /** Whether it reads what agencies have handed in. */
  boolean appraises() {
    return agency == null && (leads || actors.contains(Actor.APPRAISER));
  }
}
