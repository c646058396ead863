package vn.langnghe.reporting.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** The agencies, level by level. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class AgencyResource {

  private final Agencies agencies;
  private final Terms terms;
  private final JsonBytes json;

  AgencyResource(Agencies agencies, Terms terms, JsonBytes json) {
    this.agencies = agencies;
    this.terms = terms;
    this.json = json;
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
  @RunOnVirtualThread
  @Operation(
      operationId = "listAgencies",
      summary = "Agencies directly below a parent on a day; without a parent: at the top")
  @APIResponse(
      responseCode = "200",
      description = "The agencies by code",
      content = @Content(schema = @Schema(implementation = AgencyList.class)))
  @APIResponse(responseCode = "400", description = "unknown-day")
  @APIResponse(responseCode = "404", description = "unknown-agency")
  public Response list(
      @QueryParam("parent") @Nullable String parent,
      @QueryParam("on") @Nullable String on,
      @Context HttpHeaders headers) {
    var day = terms.day(on);
    var above = parent == null || parent.isBlank() ? null : terms.agency(parent);
    var below = agencies.countsBelow(day);
    var list =
        new AgencyList(
            above,
            day,
            agencies.under(above, day).stream().map(member -> view(member, below)).toList());
    return Conditional.live(Document.json(json.write(list)), headers);
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
