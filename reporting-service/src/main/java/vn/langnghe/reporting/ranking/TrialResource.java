package vn.langnghe.reporting.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.catalogue.Terms;

/** What another value would do to an agency's rank. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "explanations")
public class TrialResource {

  private final Trials trials;
  private final Terms terms;

  TrialResource(Trials trials, Terms terms) {
    this.trials = trials;
    this.terms = terms;
  }

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "tryRank",
      summary =
          "The rank of an agency with another value, all others as they stand (default: this year)."
              + " What a criterion would do to the value is the scoring service's what-if")
  @APIResponse(responseCode = "400", description = "unknown-period")
  @APIResponse(responseCode = "404", description = "unknown-index, unknown-agency, no-score")
  public TrialView tryRank(
      @PathParam("index") String index,
      @PathParam("agency") String agency,
      @QueryParam("period") @Nullable String period,
      @QueryParam("value")
          @NotNull
          @DecimalMin("0")
          @DecimalMax("1000")
          @Digits(integer = 4, fraction = 2)
          BigDecimal value) {
    return trials.with(
        terms.index(index).index(), terms.agency(agency), terms.period(period), value);
  }
}
