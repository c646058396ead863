package vn.langnghe.feedback.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.access.Grant;
import vn.langnghe.runtime.agency.AgencyDirectory;

/**
 * Whose cases an actor may read: those of its agency and of every agency below it.
 *
 * @param agencies their codes, null for all
 */
public record Sight(@Nullable Set<String> agencies) {

  public static Sight of(Actor actor, AgencyDirectory directory) {
    return switch (actor.grant()) {
      case Grant.Province() -> new Sight(null);
      case Grant.OneAgency(var code) -> new Sight(directory.within(code));
      case Grant.Nothing() -> new Sight(Set.of());
    };
  }

  public boolean covers(String agency) {
    return agencies == null || agencies.contains(agency);
  }
}
