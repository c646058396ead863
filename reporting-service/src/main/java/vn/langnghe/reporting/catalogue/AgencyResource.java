package vn.langnghe.reporting.catalogue;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.document.Revalidated;
import vn.langnghe.runtime.access.Reach;

/** The agencies, level by level. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Revalidated
@Tag(name = "Danh mục / Catalogue")
public class AgencyResource {

  private final Agencies agencies;
  private final RequestReader request;

  AgencyResource(Agencies agencies, RequestReader request) {
    this.agencies = agencies;
    this.request = request;
  }

  /**
   * An agency on a day.
   *
   * @param below number of agencies directly below it
   */
  record AgencyView(
      String code,
      Text name,
      Text shortName,
      String level,
      @Nullable String parent,
      LocalDate from,
      @Nullable LocalDate to,
      int below) {}

  /** The agencies under one parent. */
  record AgencyList(@Nullable String parent, LocalDate on, List<AgencyView> agencies) {}

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      operationId = "listAgencies",
      summary =
          "Cơ quan trực thuộc một cơ quan vào một ngày; không nêu cơ quan: cấp cao nhất / Agencies"
              + " directly below a parent on a day; without a parent: at the top")
  @APIResponse(responseCode = "200", description = "Các cơ quan theo mã / The agencies by code")
  @APIResponse(
      responseCode = "304",
      description = "Không đổi so với thẻ đã nêu / Not changed since the named entity tag")
  @APIResponse(responseCode = "400", description = "`unknown-day`")
  @APIResponse(responseCode = "404", description = "`unknown-agency`")
  public AgencyList list(
      @QueryParam("parent") @Size(max = 40) @Nullable String parent,
      @QueryParam("on") @Size(max = 40) @Nullable String on) {
    var day = request.day(on);
    var above = parent == null || parent.isBlank() ? null : request.agency(parent);
    var below = agencies.countsBelow(day);
    return new AgencyList(
        above,
        day,
        agencies.under(above, day).stream().map(member -> view(member, below)).toList());
  }

  private static AgencyView view(Agencies.Member member, Map<String, Integer> below) {
    var spell = member.spell();
    return new AgencyView(
        member.code(),
        spell.name(),
        spell.shortName(),
        spell.level(),
        spell.parent(),
        spell.from(),
        spell.to(),
        below.getOrDefault(member.code(), 0));
  }
}
