package vn.langnghe.reporting.series;

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
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** One agency from period to period. */
@Path("/api/v1/indexes/{index}/agencies/{agency}/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class SeriesResource {

  private final Series series;
  private final Terms terms;
  private final JsonBytes json;

  SeriesResource(Series series, Terms terms, JsonBytes json) {
    this.series = series;
    this.terms = terms;
    this.json = json;
  }

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "readSeries",
      summary =
          "Values from period to period; before a merger pooled from the predecessors and labelled"
              + " so, after a division not comparable")
  @APIResponse(
      responseCode = "200",
      description = "One point for each period, oldest first; at most 120, by default the last 12",
      content = @Content(schema = @Schema(implementation = SeriesView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "unknown-span")
  @APIResponse(responseCode = "404", description = "unknown-index, unknown-agency")
  public Response read(
      @PathParam("index") String index,
      @PathParam("agency") String agency,
      @QueryParam("length") @Nullable String length,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context HttpHeaders headers) {
    var definition = terms.index(index);
    var code = terms.agency(agency);
    var periods =
        Span.length(length)
            .flatMap(each -> Span.of(each, from, to, terms.today()))
            .orElseThrow(ReportingProblem.UNKNOWN_SPAN::with);
    var view = series.read(definition, code, periods);
    return Conditional.live(Document.json(json.write(view)), headers);
  }
}
