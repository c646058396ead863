package vn.langnghe.scoring.appraisal.record;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Grant;
import vn.langnghe.runtime.access.Roles;

/**
 * A person who acts or reads. An agency's people are bound to it by their token, and who appraises
 * acts for the province: nobody is on both sides.
 *
 * @param account name of the account, empty for everybody
 * @param capacities in which capacities
 * @param leads whether it runs the rounds
 * @param grant whose data the token gives
 */
public record Participant(String account, Set<Capacity> capacities, boolean leads, Grant grant) {

  public static Participant of(Caller caller) {
    return new Participant(
        caller.name(),
        Arrays.stream(Capacity.values())
            .filter(capacity -> caller.has(capacity.role()))
            .collect(Collectors.toUnmodifiableSet()),
        caller.has(Roles.INDEX_MANAGER),
        caller.grant());
  }

  public boolean acts(Capacity capacity, String code) {
    return capacities.contains(capacity)
        && (capacity.bound() ? isBoundTo(code) : actsForTheProvince());
  }

  /** Whether it belongs to the agency whose file it is. */
  public boolean isOf(String code) {
    return acts(Capacity.SELF_ASSESSOR, code) || acts(Capacity.APPROVER, code);
  }

  private boolean isBoundTo(String code) {
    return grant.agency().filter(code::equals).isPresent();
  }

  private boolean actsForTheProvince() {
    return grant instanceof Grant.Province;
  }

  /** Whether it reads what agencies have handed in. */
  public boolean appraises() {
    return actsForTheProvince() && (leads || capacities.contains(Capacity.APPRAISER));
  }
}
