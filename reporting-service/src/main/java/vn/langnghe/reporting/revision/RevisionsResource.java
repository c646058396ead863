package vn.langnghe.reporting.revision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** What of an index was published for good. */
@Path("/api/v1/indexes/{index}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class RevisionsResource {

  private final FrozenScores frozen;
  private final Terms terms;
  private final JsonBytes json;

  RevisionsResource(FrozenScores frozen, Terms terms, JsonBytes json) {
    this.frozen = frozen;
    this.terms = terms;
    this.json = json;
  }

  /** The revisions, newest first. */
  record RevisionList(String index, List<FrozenScores.Revision> revisions) {}

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "listRevisions",
      summary = "The frozen revisions of an index, newest first, at most 200")
  @APIResponse(
      responseCode = "200",
      description = "The revisions",
      content = @Content(schema = @Schema(implementation = RevisionList.class)))
  @APIResponse(responseCode = "404", description = "unknown-index")
  public Response list(@PathParam("index") String index, @Context HttpHeaders headers) {
    terms.index(index);
    var list = new RevisionList(index, frozen.revisions(index));
    return Conditional.live(Document.json(json.write(list)), headers);
  }
}
