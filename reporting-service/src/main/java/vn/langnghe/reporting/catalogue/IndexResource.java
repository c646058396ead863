package vn.langnghe.reporting.catalogue;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** What the indexes are. */
@Path("/api/v1/indexes")
@Produces(MediaType.APPLICATION_JSON)
@Revalidated
@Tag(name = "Danh mục / Catalogue")
public class IndexResource {

  private final Definitions definitions;
  private final RequestReader request;

  IndexResource(Definitions definitions, RequestReader request) {
    this.definitions = definitions;
    this.request = request;
  }

  /** An index in a list: its definition without the tree. */
  record IndexSummary(
      @Code(CodeKind.INDEX) String index,
      String version,
      Text name,
      Text basis,
      Unit unit,
      BigDecimal maximum,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    static IndexSummary of(IndexDefined defined) {
      return new IndexSummary(
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
  record IndexList(List<IndexSummary> indexes) {}

  @GET
  @PermitAll
  @Reach(NONE)
  @NonBlocking
  @Operation(operationId = "listIndexes", summary = "Mọi chỉ số / All indexes")
  @APIResponse(responseCode = "200", description = "Các chỉ số theo mã / The indexes by code")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  public IndexList list() {
    return new IndexList(definitions.all().stream().map(IndexSummary::of).toList());
  }

  @GET
  @Path("/{index}")
  @PermitAll
  @Reach(NONE)
  @NonBlocking
  @Operation(
      operationId = "readIndex",
      summary =
          "Một chỉ số: căn cứ pháp lý và cây tiêu chí với cách chấm / One index: legal basis, and the"
              + " tree of its criteria with their rules")
  @APIResponse(responseCode = "200", description = "Định nghĩa chỉ số / The definition")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "404", description = "`unknown-index`")
  public IndexDefined read(@Code(CodeKind.INDEX) String index) {
    return request.index(index);
  }
}
