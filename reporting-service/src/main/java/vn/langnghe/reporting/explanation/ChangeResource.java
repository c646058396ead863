package vn.langnghe.reporting.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import vn.langnghe.event.IndexDefined;
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** Why a score changed: between two periods, or between two instants in the life of one. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/change")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "explanations")
public class ChangeResource {

  private static final int LONGEST = 40;

  /** Whose score, and the two sides of its change. */
  public record Asked(
      @PathParam("index") String index,
      @PathParam("agency") String agency,
      @QueryParam("from") @Size(max = LONGEST) @Nullable String from,
      @QueryParam("to") @Size(max = LONGEST) @Nullable String to,
      @QueryParam("period") @Size(max = LONGEST) @Nullable String period) {}

  private interface Parting {
    ChangeView of(IndexDefined index, String agency, Sides.Both sides);
  }

  private final Explanations explanations;
  private final Sides sides;
  private final Terms terms;
  private final JsonBytes json;

  ChangeResource(Explanations explanations, Sides sides, Terms terms, JsonBytes json) {
    this.explanations = explanations;
    this.sides = sides;
    this.terms = terms;
    this.json = json;
  }

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "explainChange",
      summary =
          "What each criterion contributed to a change; the contributions sum to it exactly. Two"
              + " periods (default: this year and the one before), or one period and two instants")
  @APIResponse(
      responseCode = "200",
      description = "The change and its parts",
      content = @Content(schema = @Schema(implementation = ChangeView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "unknown-period, not-two-sides")
  @APIResponse(
      responseCode = "404",
      description = "unknown-index, unknown-agency, no-score, no-score-then, divided")
  public Response byCriteria(@BeanParam @Valid Asked asked, @Context HttpHeaders headers) {
    return answer(explanations::byCriteria, asked, headers);
  }

  @GET
  @Path("/agencies")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "explainChangeByAgency",
      summary =
          "What each agency directly below contributed to the change of a percentage that pools"
              + " their answers; the contributions sum to it exactly")
  @APIResponse(
      responseCode = "200",
      description = "The change and its parts, one an agency",
      content = @Content(schema = @Schema(implementation = ChangeView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "unknown-period, not-two-sides")
  @APIResponse(
      responseCode = "404",
      description = "unknown-index, unknown-agency, no-score, no-score-then, not-pooled")
  public Response byAgencies(@BeanParam @Valid Asked asked, @Context HttpHeaders headers) {
    return answer(explanations::byAgencies, asked, headers);
  }

  private Response answer(Parting parting, Asked asked, HttpHeaders headers) {
    var index = terms.index(asked.index());
    var agency = terms.agency(asked.agency());
    var view = parting.of(index, agency, sides.of(asked.from(), asked.to(), asked.period()));
    return Conditional.live(Document.json(json.write(view)), headers);
  }
}
