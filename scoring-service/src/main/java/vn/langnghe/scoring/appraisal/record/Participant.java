package vn.langnghe.scoring.appraisal.record;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;

/**
 * A person who acts or reads. An agency's people are bound to it by their token, and who appraises
 * is bound to none: nobody is on both sides.
 *
 * @param account name of the account, empty for everybody
 * @param capacities in which capacities
 * @param leads whether it runs the rounds
 * @param agency the agency of the token
 */
public record Participant(
    String account, Set<Capacity> capacities, boolean leads, @Nullable String agency) {

  public static Participant of(Caller caller) {
    return new Participant(
        caller.name(),
        Arrays.stream(Capacity.values())
            .filter(capacity -> caller.has(capacity.role()))
            .collect(Collectors.toUnmodifiableSet()),
        caller.has(Roles.INDEX_MANAGER),
        caller.agency().orElse(null));
  }

  public boolean acts(Capacity capacity, String code) {
    return capacities.contains(capacity)
        && (capacity.bound() ? code.equals(agency) : agency == null);
  }

  /** Whether it belongs to the agency whose file it is. */
  public boolean isOf(String code) {
    return acts(Capacity.SELF_ASSESSOR, code) || acts(Capacity.APPROVER, code);
  }

  /** Whether it reads what agencies have handed in. */
  public boolean appraises() {
    return agency == null && (leads || capacities.contains(Capacity.APPRAISER));
  }
}
