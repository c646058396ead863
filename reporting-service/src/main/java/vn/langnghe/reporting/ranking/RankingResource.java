package vn.langnghe.reporting.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;

/** The agencies of one parent in the order of their values. */
@Path("/api/v1/indexes/{index}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class RankingResource {

  private final Rankings rankings;
  private final FrozenRankings frozen;
  private final Terms terms;

  RankingResource(Rankings rankings, FrozenRankings frozen, Terms terms) {
    this.rankings = rankings;
    this.frozen = frozen;
    this.terms = terms;
  }

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "readRanking",
      summary = "All agencies under a parent: competition ranking (1-2-2-4), tolerance 0.001")
  @APIResponse(
      responseCode = "200",
      description = "The ranking; agencies without a value come last, without a rank",
      content = @Content(schema = @Schema(implementation = RankingView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "unknown-period, parent-needed")
  @APIResponse(responseCode = "404", description = "unknown-index, unknown-agency, not-frozen")
  public Response read(
      @PathParam("index") String index,
      @QueryParam("parent") @Nullable String parent,
      @QueryParam("period") @Nullable String period,
      @QueryParam("revision") @Min(0) @Nullable Integer revision,
      @Context HttpHeaders headers) {
    var definition = terms.index(index);
    var when = terms.period(period);
    if (revision != null) {
      return frozen
          .body(definition, terms.parent(parent), when, revision)
          .map(document -> Conditional.frozen(document, headers))
          .orElseThrow(() -> ReportingProblem.NOT_FROZEN.with(index, when, revision));
    }
    return Conditional.live(rankings.body(definition, terms.parent(parent), when), headers);
  }
}
