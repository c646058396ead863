package vn.langnghe.reporting.catalogue;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** What the indexes are. */
@Path("/api/v1/indexes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class IndexResource {

  private final Definitions definitions;
  private final Terms terms;
  private final JsonBytes json;

  IndexResource(Definitions definitions, Terms terms, JsonBytes json) {
    this.definitions = definitions;
    this.terms = terms;
    this.json = json;
  }

  /** An index in a list: its definition without the tree. */
  record Listed(
      String index,
      String version,
      Text name,
      Text basis,
      Unit unit,
      BigDecimal maximum,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    static Listed of(IndexDefined defined) {
      return new Listed(
          defined.index(),
          defined.version(),
          defined.name(),
          defined.basis(),
          defined.unit(),
          defined.maximum(),
          defined.validFrom(),
          defined.validTo());
    }
  }

  /** All indexes. */
  record IndexList(List<Listed> indexes) {}

  @GET
  @PermitAll
  @NonBlocking
  @Operation(operationId = "listIndexes", summary = "All indexes")
  @APIResponse(
      responseCode = "200",
      description = "The indexes by code",
      content = @Content(schema = @Schema(implementation = IndexList.class)))
  public Response list(@Context HttpHeaders headers) {
    var list = new IndexList(definitions.all().stream().map(Listed::of).toList());
    return Conditional.live(Document.json(json.write(list)), headers);
  }

  @GET
  @Path("/{index}")
  @PermitAll
  @NonBlocking
  @Operation(
      operationId = "readIndex",
      summary = "One index: legal basis, and the tree of its criteria with their rules")
  @APIResponse(
      responseCode = "200",
      description = "The definition",
      content = @Content(schema = @Schema(implementation = IndexDefined.class)))
  @APIResponse(responseCode = "404", description = "unknown-index")
  public Response read(@PathParam("index") String index, @Context HttpHeaders headers) {
    return Conditional.live(Document.json(json.write(terms.index(index))), headers);
  }
}
