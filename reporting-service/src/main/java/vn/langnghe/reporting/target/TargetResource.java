package vn.langnghe.reporting.target;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;

/** Targets of an index and where the agencies stand with them. */
@Path("/api/v1/indexes/{index}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Kết quả / Scores")
public class TargetResource {

  private static final int MAX_AGENCIES = 1000;

  private final TargetStates states;
  private final Agencies agencies;
  private final RequestReader request;

  TargetResource(TargetStates states, Agencies agencies, RequestReader request) {
    this.states = states;
    this.agencies = agencies;
    this.request = request;
  }

  /**
   * States of targets.
   *
   * @param index index code
   * @param parent agency above; it stands first among the agencies
   * @param period the period
   * @param truncated whether agencies were left out
   * @param states by agency, then by target
   */
  record TargetList(
      String index, String parent, String period, boolean truncated, List<TargetState> states) {}

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "readTargets",
      summary =
          "Các mục tiêu có hiệu lực trong một kỳ, của một cơ quan và các cơ quan trực thuộc: đạt, chưa"
              + " đạt hoặc chưa có số liệu / Targets that are valid in a period, for an agency and"
              + " those directly below it: met, missed or no data")
  @APIResponse(
      responseCode = "200",
      description =
          "Tình trạng mục tiêu của nhiều nhất 1000 cơ quan / The states; of at most 1000 agencies")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "`unknown-period`, `parent-needed`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`")
  public TargetList read(
      @Code(CodeKind.INDEX) String index,
      @QueryParam("parent") @Size(max = 40) @Nullable String parent,
      @QueryParam("period") @Size(max = 40) @Nullable String period) {
    var definition = request.index(index);
    var when = request.period(period);
    var above = request.parent(parent);
    var day = agencies.decisiveDay(when);
    var members = new ArrayList<>(agencies.on(above, day).stream().toList());
    members.addAll(agencies.under(above, day));
    boolean truncated = members.size() > MAX_AGENCIES;
    var shown = truncated ? members.subList(0, MAX_AGENCIES) : members;
    return new TargetList(
        index, above, when.toString(), truncated, states.of(definition, shown, when));
  }
}
