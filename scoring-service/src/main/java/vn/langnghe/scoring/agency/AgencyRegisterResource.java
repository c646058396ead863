package vn.langnghe.scoring.agency;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Day;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.agency.ImportResult.Imported;
import vn.langnghe.scoring.agency.ImportResult.Refused;

/** The catalogue of agencies: entered by Home Affairs, read by everybody. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cơ quan / Agencies")
public class AgencyRegisterResource {

  private static final int MOST_FAULTS = 200;

  /**
   * A page of agencies.
   *
   * @param items in order of code
   * @param next give it as {@code after} for the next page; null on the last
   */
  public record AgencyPage(List<AgencyDescribed> items, @Nullable String next) {}

  private final CatalogueImport catalogueImport;
  private final Catalogue catalogue;
  private final Clock clock;

  public AgencyRegisterResource(CatalogueImport catalogueImport, Catalogue catalogue, Clock clock) {
    this.catalogueImport = catalogueImport;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Nhập danh mục cơ quan (CSV), tất cả hoặc không / Import agencies, all rows or none",
      description =
          "Vai trò index-manager. Gửi lại cùng tệp thì như cũ. / Role index-manager. A repeated file"
              + " changes nothing.")
  @APIResponse(responseCode = "200", description = "Kết quả từng dòng / What each row did")
  @APIResponse(responseCode = "422", description = "`agencies-refused`")
  public ImportReport take(@NotNull @Size(max = 5_000_000) String csv) {
    return switch (catalogueImport.take(csv)) {
      case Imported(var report) -> report;
      case Refused(var faults) ->
          throw ScoringProblem.AGENCIES_REFUSED.with(
              faults.stream().limit(MOST_FAULTS).toList(), faults.size());
    };
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Các cơ quan có hiệu lực trong ngày / Agencies that are valid on a day",
      description =
          "Công khai, từng trang theo mã; không nêu ngày là hôm nay. / Public, in pages by code;"
              + " without a day, today.")
  public AgencyPage list(
      @QueryParam("parent") @Code(CodeKind.AGENCY) @Nullable String parent,
      @QueryParam("day") @Day @Nullable LocalDate day,
      @QueryParam("after") @Size(max = 40) @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit) {
    var on = day == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : day;
    var found =
        catalogue.agencies().values().stream()
            .filter(agency -> agency.code().compareTo(after) > 0)
            .filter(agency -> agency.on(on).isPresent())
            .filter(agency -> parent == null || isBelow(agency, parent, on))
            .limit(limit + 1L)
            .toList();
    return found.size() > limit
        ? new AgencyPage(found.subList(0, limit), found.get(limit - 1).code())
        : new AgencyPage(found, null);
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Một cơ quan qua thời gian / One agency through time",
      description = "Công khai. / Public.")
  @APIResponse(responseCode = "200", description = "Cơ quan / The agency")
  @APIResponse(responseCode = "404", description = "`agency-not-found`")
  public AgencyDescribed one(@Code(CodeKind.AGENCY) String code) {
    return catalogue.find(code).orElseThrow(() -> ScoringProblem.AGENCY_NOT_FOUND.with(code));
  }

  private static boolean isBelow(AgencyDescribed agency, String parent, LocalDate day) {
    return agency.on(day).filter(spell -> parent.equals(spell.parent())).isPresent();
  }
}
