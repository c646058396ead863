package vn.langnghe.reporting.revision;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** What of an index was published for good. */
@Path("/api/v1/indexes/{index}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Kết quả / Scores")
public class RevisionResource {

  private final FrozenScores frozen;
  private final RequestReader request;

  RevisionResource(FrozenScores frozen, RequestReader request) {
    this.frozen = frozen;
    this.request = request;
  }

  /** The revisions, newest first. */
  record RevisionList(String index, List<FrozenScores.Revision> revisions) {}

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "listRevisions",
      summary =
          "Các bản chốt của một chỉ số, mới trước, nhiều nhất 200 / The frozen revisions of an index,"
              + " newest first, at most 200")
  @APIResponse(responseCode = "200", description = "Các bản chốt / The revisions")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "404", description = "`unknown-index`")
  public RevisionList list(@Code(CodeKind.INDEX) String index) {
    request.index(index);
    return new RevisionList(index, frozen.revisions(index));
  }
}
