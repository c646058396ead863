package vn.langnghe.reporting.score;

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
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;

/**
 * One agency's score. A body that is held is answered by {@link FastScores} before it gets here.
 */
@Path("/api/v1/indexes/{index}/agencies/{agency}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class ScoreResource {

  private final ScoreBodies bodies;
  private final FrozenBodies frozen;
  private final Terms terms;

  ScoreResource(ScoreBodies bodies, FrozenBodies frozen, Terms terms) {
    this.bodies = bodies;
    this.frozen = frozen;
    this.terms = terms;
  }

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "readScore",
      summary = "Value, maximum and score tree of an agency in a period (default: this year)")
  @APIResponse(
      responseCode = "200",
      description = "The score; the entity tag changes with every version",
      content = @Content(schema = @Schema(implementation = ScoreView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "unknown-period")
  @APIResponse(
      responseCode = "404",
      description = "unknown-index, unknown-agency, no-score, not-frozen")
  public Response read(
      @PathParam("index") String index,
      @PathParam("agency") String agency,
      @QueryParam("period") @Nullable String period,
      @QueryParam("revision") @Min(0) @Nullable Integer revision,
      @Context HttpHeaders headers) {
    var definition = terms.index(index);
    var when = terms.period(period);
    var key = ScoreKey.live(index, agency, when);
    if (revision != null) {
      return frozen
          .find(key, definition, revision)
          .map(document -> Conditional.frozen(document, headers))
          .orElseThrow(() -> ReportingProblem.NOT_FROZEN.with(index, when, revision));
    }
    return bodies
        .find(key)
        .map(document -> Conditional.live(document, headers))
        .orElseThrow(() -> ReportingProblem.NO_SCORE.with(index, terms.agency(agency), when));
  }
}
