package vn.langnghe.scoring.official;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Day;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.official.OfficialValueResult.Recorded;
import vn.langnghe.scoring.official.OfficialValueResult.RecordedBefore;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownAgency;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownIndex;
import vn.langnghe.scoring.official.OfficialValueResult.UnknownParts;

/** What an authority published, recorded beside ours with its source. */
@Path("/api/v1/official-values")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Giá trị đã công bố / Official values")
public class OfficialValueResource {

  /**
   * A published value.
   *
   * @param index for example {@code 766}
   * @param agency agency code
   * @param period the period it stands for
   * @param value the value
   * @param parts published values of parts, by criterion code
   * @param source who published it, where
   * @param publishedOn the day that it describes
   */
  public record PublishedValue(
      @NotNull @Code(CodeKind.INDEX) String index,
      @NotNull @Code(CodeKind.AGENCY) String agency,
      @NotNull Period period,
      @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
          BigDecimal value,
      @NotNull @Size(max = 500)
          Map<
                  @NotNull @Code(CodeKind.CRITERION) String,
                  @NotNull @DecimalMin("-1000") @DecimalMax("1000")
                  @Digits(integer = 4, fraction = 4) BigDecimal>
              parts,
      @NotNull @OneLine(max = 500) String source,
      @NotNull @Day LocalDate publishedOn) {

    ScoreKey key() {
      return ScoreKey.live(index, agency, period);
    }

    Official official() {
      return new Official(value, new TreeMap<>(parts), source, publishedOn);
    }
  }

  private final OfficialValues values;

  public OfficialValueResource(OfficialValues values) {
    this.values = values;
  }

  @POST
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Ghi giá trị đã công bố / Record a published value",
      description =
          "Vai trò index-manager. Giá trị ghi sau thay giá trị trước; gửi lại thì như cũ."
              + " / Role index-manager. The last one recorded stands; a repeat changes nothing.")
  @APIResponse(responseCode = "201", description = "Đã ghi / Recorded")
  @APIResponse(responseCode = "200", description = "Đã ghi như vậy từ trước / Recorded so before")
  @APIResponse(
      responseCode = "422",
      description = "`unknown-index`, `unknown-agency`, `unknown-parts`")
  public RestResponse<PublishedValue> record(@NotNull @Valid PublishedValue body) {
    return switch (values.record(body.key(), body.official())) {
      case Recorded() -> RestResponse.status(RestResponse.Status.CREATED, body);
      case RecordedBefore() -> RestResponse.ok(body);
      case UnknownIndex() -> throw ScoringProblem.UNKNOWN_INDEX.with(body.index(), body.period());
      case UnknownAgency() ->
          throw ScoringProblem.UNKNOWN_AGENCY.with(body.agency(), body.period());
      case UnknownParts(var faults) ->
          throw ScoringProblem.UNKNOWN_PARTS.with(faults, body.index());
    };
  }
}
