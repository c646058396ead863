package vn.langnghe.scoring.estimate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.ScoringProblem;

/** By which method a campaign's answers are made into estimates: for everybody to read. */
@Path("/api/v1/campaigns/{campaign}/method")
@RunOnVirtualThread
public class MethodResource {

  static final String CAMPAIGN = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

  private final Methods methods;
  private final Caller caller;

  public MethodResource(Methods methods, Caller caller) {
    this.methods = methods;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Phương pháp của cuộc khảo sát, mọi lần ghi / The method records, newest first")
  public List<MethodRevision> read(
      @PathParam("campaign") @Pattern(regexp = CAMPAIGN) String campaign) {
    var history = methods.history(campaign);
    if (history.isEmpty()) {
      throw ScoringProblem.METHOD_NOT_FOUND.with(campaign);
    }
    return history;
  }

  @PUT
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Operation(
      summary = "Ghi phương pháp; lần trước được giữ / Record the method; the older one stays")
  @APIResponse(responseCode = "201", description = "Recorded")
  @APIResponse(responseCode = "200", description = "The same was recorded before")
  public RestResponse<MethodRevision> record(
      @PathParam("campaign") @Pattern(regexp = CAMPAIGN) String campaign,
      @NotNull @Valid Method method) {
    var faults = faults(method);
    if (!faults.isEmpty()) {
      throw ScoringProblem.INVALID_METHOD.with(faults);
    }
    var recorded = methods.record(campaign, method, caller.name());
    return RestResponse.status(
        recorded.changed() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
        recorded.revision());
  }

  private static List<FieldError> faults(Method method) {
    var faults = new ArrayList<FieldError>();
    if (!method.populations().isEmpty() && method.stratumKey() == null) {
      faults.add(
          FieldError.of(
              "populations",
              "no-stratum-key",
              "Có dân số theo tầng nhưng chưa nêu khóa của tầng.",
              "Populations by stratum need the key of the strata."));
    }
    for (int i = 0; i < method.margins().size(); i++) {
      var margin = method.margins().get(i);
      long parts = margin.keys().size() - 1L;
      if (margin.totals().keySet().stream()
          .anyMatch(
              value -> value.chars().filter(c -> c == Method.AND.charAt(0)).count() != parts)) {
        faults.add(
            FieldError.of(
                "margins[" + i + "].totals",
                "wrong-cell",
                "Mỗi ô phải có giá trị của từng khóa, nối bằng dấu |.",
                "Each cell needs a value of every key, joined by |."));
      }
    }
    return faults;
  }
}
