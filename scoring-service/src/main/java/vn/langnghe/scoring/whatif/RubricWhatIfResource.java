package vn.langnghe.scoring.whatif;

import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.rubric.DraftResult.Faulty;
import vn.langnghe.index.rubric.DraftResult.Sound;
import vn.langnghe.index.rubric.Drafts;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.Evaluated;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.TooLong;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.TooManyAgencies;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.Trial;
import vn.langnghe.scoring.whatif.RubricWhatIfResult.UnknownAgency;
import vn.langnghe.yaml.YamlFault;

/** What a rubric that somebody writes would give: for Home Affairs, before it takes effect. */
@Path("/api/v1/rubrics/dry-run")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tính thử / What if")
public class RubricWhatIfResource {

  /**
   * What a rubric that somebody writes would give.
   *
   * @param method the rubric and its version
   * @param period the period
   * @param trials one for each agency, in order of code
   */
  public record DryRunReport(String method, Period period, List<Trial> trials) {}

  private static final int MAX_CHARACTERS = 262_144;
  private static final int MAX_FAULTS = 200;

  private final Drafts drafts;
  private final RubricWhatIf whatIf;

  public RubricWhatIfResource(Drafts drafts, RubricWhatIf whatIf) {
    this.drafts = drafts;
    this.whatIf = whatIf;
  }

  @POST
  @Consumes({"application/yaml", MediaType.TEXT_PLAIN})
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Chạy thử một bộ tiêu chí (YAML) / Dry-run a rubric (YAML)",
      description =
          "Tính bộ tiêu chí này trên số liệu đã có của một kỳ, bên cạnh giá trị hiện hành; không lưu,"
              + " không công bố gì. Tối đa 200 cơ quan. / Evaluates the rubric over the stored facts"
              + " of a period, beside the live value; stores and publishes nothing. At most 200"
              + " agencies.")
  @APIResponse(responseCode = "200", description = "Kết quả chạy thử / What it would give")
  @APIResponse(
      responseCode = "422",
      description = "`rubric-refused`, `unknown-agency`, `too-many-agencies`")
  public DryRunReport dryRun(
      @NotBlank @Size(max = MAX_CHARACTERS) String yaml,
      @QueryParam("period") @NotBlank @Size(max = 10) String period,
      @QueryParam("agency") @Size(max = 200) List<@NotNull @Code(CodeKind.AGENCY) String> agencies,
      @QueryParam("parent") @Code(CodeKind.AGENCY) @Nullable String parent) {
    var parsed = Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
    return switch (drafts.check(yaml)) {
      case Sound(var rubric, var definition) -> report(rubric, parsed, agencies, parent);
      case Faulty(var faults) ->
          throw ScoringProblem.RUBRIC_REFUSED.with(
              faults.stream().limit(MAX_FAULTS).map(RubricWhatIfResource::error).toList(),
              faults.size());
    };
  }

  private DryRunReport report(
      Rubric rubric, Period period, List<String> agencies, @Nullable String parent) {
    return switch (whatIf.evaluate(rubric, period, agencies, parent)) {
      case Evaluated(var trials) -> new DryRunReport(rubric.method(), period, trials);
      case UnknownAgency(var agency) -> throw ScoringProblem.UNKNOWN_AGENCY.with(agency, period);
      case TooManyAgencies(var limit, var asked) ->
          throw ScoringProblem.TOO_MANY_AGENCIES.with(limit, asked);
      case TooLong(var limit) -> throw ScoringProblem.DRY_RUN_TOO_LONG.with(limit.toSeconds());
    };
  }

  private static FieldError error(YamlFault fault) {
    return new FieldError(fault.file() + ':' + fault.line(), "rubric-fault", fault.reason());
  }
}
