package vn.langnghe.scoring.dossier;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.dossier.TotalsResult.Accepted;
import vn.langnghe.scoring.dossier.TotalsResult.AlreadyAccepted;
import vn.langnghe.scoring.dossier.TotalsResult.Invalid;
import vn.langnghe.scoring.dossier.TotalsResult.OtherContent;
import vn.langnghe.scoring.dossier.TotalsResult.UnknownAgency;

/** Totals of one-stop dossiers, one report or many. */
@Path("/api/v1/dossier-totals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Số liệu hồ sơ / Dossier totals")
public class DossierTotalResource {

  private static final int MOST = 500;

  /**
   * What became of one item of a batch.
   *
   * @param id the item's id
   * @param status {@code accepted}, {@code already-accepted} or {@code refused}
   * @param receipt unless refused
   * @param code why it was refused
   * @param title the same in words
   * @param errors which fields
   */
  public record Item(
      UUID id,
      String status,
      @Nullable TotalsReceipt receipt,
      @Nullable String code,
      @Nullable Text title,
      List<FieldError> errors) {

    static Item stored(String status, TotalsReceipt receipt) {
      return new Item(receipt.id(), status, receipt, null, null, List.of());
    }

    static Item refused(UUID id, Problem problem, List<FieldError> errors) {
      return new Item(id, "refused", null, problem.code(), problem.template().title(), errors);
    }
  }

  private final TotalsIntake intake;
  private final Caller caller;

  public DossierTotalResource(TotalsIntake intake, Caller caller) {
    this.intake = intake;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.DOSSIER_REPORTER, Roles.INDEX_MANAGER})
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Báo cáo số liệu hồ sơ một cửa / Report totals of one-stop dossiers",
      description =
          "Vai trò dossier-reporter, index-manager. Gửi lại cùng mã và nội dung thì nhận lại biên nhận"
              + " cũ. / Those roles. A repeat gets the same receipt.")
  @APIResponse(responseCode = "201", description = "Đã ghi / Stored")
  @APIResponse(responseCode = "200", description = "Đã ghi như vậy từ trước / Stored so before")
  @APIResponse(responseCode = "403", description = "`other-agency`")
  @APIResponse(responseCode = "409", description = "`other-content`")
  @APIResponse(responseCode = "422", description = "`unknown-agency`, `invalid-totals`")
  public RestResponse<TotalsReceipt> report(@NotNull @Valid NewTotals totals) {
    if (!caller.mayActFor(totals.agency())) {
      throw HttpProblems.OTHER_AGENCY.with(totals.agency());
    }
    return switch (intake.accept(totals)) {
      case Accepted(var receipt) -> RestResponse.status(RestResponse.Status.CREATED, receipt);
      case AlreadyAccepted(var receipt) -> RestResponse.ok(receipt);
      case OtherContent() -> throw ScoringProblem.OTHER_CONTENT.with(totals.id());
      case UnknownAgency() ->
          throw ScoringProblem.UNKNOWN_AGENCY.with(totals.agency(), totals.period());
      case Invalid(var faults) -> throw ScoringProblem.INVALID_TOTALS.with(faults);
    };
  }

  @POST
  @Path("/batch")
  @RolesAllowed({Roles.DOSSIER_REPORTER, Roles.INDEX_MANAGER})
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Nhiều báo cáo, kết quả từng mục / Many reports, a result for each",
      description =
          "Vai trò dossier-reporter, index-manager. Tối đa 500 báo cáo. / Those roles. At most 500.")
  public List<Item> batch(
      @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid NewTotals> many) {
    var mine = many.stream().filter(totals -> caller.mayActFor(totals.agency())).toList();
    var results = intake.acceptAll(mine).iterator();
    var items = new ArrayList<Item>();
    for (var totals : many) {
      items.add(
          caller.mayActFor(totals.agency())
              ? item(totals, results.next())
              : Item.refused(totals.id(), HttpProblems.FORBIDDEN, List.of()));
    }
    return items;
  }

  private static Item item(NewTotals totals, TotalsResult result) {
    return switch (result) {
      case Accepted(var receipt) -> Item.stored("accepted", receipt);
      case AlreadyAccepted(var receipt) -> Item.stored("already-accepted", receipt);
      case OtherContent() -> Item.refused(totals.id(), ScoringProblem.OTHER_CONTENT, List.of());
      case UnknownAgency() -> Item.refused(totals.id(), ScoringProblem.UNKNOWN_AGENCY, List.of());
      case Invalid(var faults) -> Item.refused(totals.id(), ScoringProblem.INVALID_TOTALS, faults);
    };
  }
}
