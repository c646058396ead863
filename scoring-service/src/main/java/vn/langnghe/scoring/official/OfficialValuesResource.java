package vn.langnghe.scoring.official;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.agency.Catalogue;

/** What an authority published, recorded beside ours with its source. */
@Path("/api/v1/official-values")
@RunOnVirtualThread
public class OfficialValuesResource {

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
  public record OfficialValue(
      @NotBlank String index,
      @NotBlank String agency,
      @NotNull Period period,
      @NotNull @DecimalMin("0") @DecimalMax("1000") BigDecimal value,
      @NotNull @Size(max = 500) Map<String, @NotNull BigDecimal> parts,
      @NotBlank @Size(max = 500) String source,
      @NotNull LocalDate publishedOn) {}

  private final OfficialValues values;
  private final Catalogue catalogue;
  private final Rubrics rubrics;

  public OfficialValuesResource(OfficialValues values, Catalogue catalogue, Rubrics rubrics) {
    this.values = values;
    this.catalogue = catalogue;
    this.rubrics = rubrics;
  }

  @POST
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Operation(summary = "Ghi giá trị đã công bố / Record a published value")
  @APIResponse(responseCode = "201", description = "Recorded")
  @APIResponse(responseCode = "200", description = "The same was recorded before")
  public RestResponse<OfficialValue> record(@NotNull @Valid OfficialValue body) {
    var rubric =
        rubrics
            .valid(body.index(), body.period().lastDay())
            .orElseThrow(() -> ScoringProblem.UNKNOWN_INDEX.with(body.index(), body.period()));
    if (catalogue.find(body.agency()).isEmpty()) {
      throw ScoringProblem.UNKNOWN_AGENCY.with(body.agency(), body.period());
    }
    checkParts(body, rubrics.definition(rubric).root());
    boolean changed =
        values.record(
            ScoreKey.live(body.index(), body.agency(), body.period()),
            new Official(
                body.value(), new TreeMap<>(body.parts()), body.source(), body.publishedOn()));
    return RestResponse.status(
        changed ? RestResponse.Status.CREATED : RestResponse.Status.OK, body);
  }

  private static void checkParts(OfficialValue body, IndexDefined.Criterion root) {
    var known = new HashSet<String>();
    collect(root, known);
    var unknown =
        body.parts().keySet().stream()
            .filter(code -> !known.contains(code))
            .map(
                code ->
                    FieldError.of(
                        "parts." + code,
                        "unknown-part",
                        "Chỉ số không có phần này.",
                        "The index has no such part."))
            .toList();
    if (!unknown.isEmpty()) {
      throw ScoringProblem.UNKNOWN_PARTS.with(unknown, body.index());
    }
  }

  private static void collect(IndexDefined.Criterion criterion, Set<String> codes) {
    codes.add(criterion.code());
    criterion.parts().forEach(part -> collect(part, codes));
  }
}
