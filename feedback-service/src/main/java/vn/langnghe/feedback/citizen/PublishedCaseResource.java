package vn.langnghe.feedback.citizen;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.feedback.FeedbackProblem;
import vn.langnghe.feedback.casework.PageCursor;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** The public register of answers, open to everybody. */
@Path("/api/v1/published-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Người dân / Citizens")
@PermitAll
@RunOnVirtualThread
public class PublishedCaseResource {

  private static final int MAX_PAGE = 100;

  private final PublishedCases cases;

  public PublishedCaseResource(PublishedCases cases) {
    this.cases = cases;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Các trả lời đã công khai, mới nhất trước / Published answers, newest first",
      description =
          "Mở cho mọi người, không cần đăng nhập. / Open to everybody without signing in.")
  @APIResponse(responseCode = "200", description = "Một trang / A page of published cases")
  @APIResponse(responseCode = "400", description = "`broken-cursor`, `invalid-input`")
  public PublishedPage list(
      @QueryParam("agency") @Code(CodeKind.AGENCY) @Nullable String agency,
      @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MAX_PAGE) int limit) {
    return cases.page(agency, cursor == null ? null : parsed(cursor), limit);
  }

  private static PageCursor parsed(String cursor) {
    return PageCursor.parse(cursor).orElseThrow(FeedbackProblem.BROKEN_CURSOR::with);
  }
}
