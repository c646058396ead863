package vn.langnghe.feedback.citizen;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.edge.Prose;

/** What a citizen sends with a tracking code. */
public final class TrackingRequests {

  private TrackingRequests() {}

  /** How the citizen found the handling. */
  public record Rating(
      @NotNull Boolean satisfied,
      @Schema(description = "Được niêm phong, không công khai / Kept sealed, never published")
          @Nullable
          @Prose(max = 1000, mayBeEmpty = true)
          String comment) {}

  /** Why the answer is not enough. */
  public record Reopening(@NotNull @Prose(max = 1000) String reason) {}
}
