package vn.langnghe.reporting.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** How one agency's value moved. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class HistoryResource {

  private final History history;
  private final Terms terms;
  private final JsonBytes json;

  HistoryResource(History history, Terms terms, JsonBytes json) {
    this.history = history;
    this.terms = terms;
    this.json = json;
  }

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "readHistory",
      summary =
          "The value at the end of each minute in which it changed; per hour after a day, per day"
              + " after a month")
  @APIResponse(
      responseCode = "200",
      description = "At most 2000 points, oldest first; empty before the first score",
      content = @Content(schema = @Schema(implementation = HistoryView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "unknown-period")
  @APIResponse(responseCode = "404", description = "unknown-index, unknown-agency")
  public Response read(
      @PathParam("index") String index,
      @PathParam("agency") String agency,
      @QueryParam("period") @Nullable String period,
      @Context HttpHeaders headers) {
    terms.index(index);
    var key = ScoreKey.live(index, terms.agency(agency), terms.period(period));
    return Conditional.live(Document.json(json.write(history.read(key))), headers);
  }
}
