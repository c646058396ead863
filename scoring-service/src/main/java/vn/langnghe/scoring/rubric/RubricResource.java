package vn.langnghe.scoring.rubric;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Rubric.Grade;
import vn.langnghe.index.rubric.DraftResult.Faulty;
import vn.langnghe.index.rubric.DraftResult.Sound;
import vn.langnghe.index.rubric.Drafts;
import vn.langnghe.index.rubric.FormMapping;
import vn.langnghe.index.rubric.FormMappings;
import vn.langnghe.index.rubric.Guidance;
import vn.langnghe.index.rubric.Measure;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Day;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.yaml.YamlFault;

/** By which rules the indexes are made: for everybody to read. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bộ tiêu chí / Rubrics")
public class RubricResource {

  /**
   * A rubric in one line.
   *
   * @param index the index
   * @param version version of the rubric
   * @param name the index in words
   * @param unit what the value is expressed in
   * @param maximum highest value
   * @param levels levels of agencies that it judges
   * @param grades classes of values from the highest down; empty where there are none
   * @param validFrom first day
   * @param validTo last day, null while it lasts
   */
  public record RubricLine(
      String index,
      String version,
      Text name,
      Unit unit,
      BigDecimal maximum,
      Set<String> levels,
      List<Grade> grades,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  /**
   * What a rubric that somebody writes is worth.
   *
   * @param valid whether it could take effect
   * @param rubric the rubric in one line, null where it is not valid
   * @param faults everything that is wrong with it, at most 200
   */
  public record ValidationReport(
      boolean valid, @Nullable RubricLine rubric, List<YamlFault> faults) {}

  private static final int MAX_CHARACTERS = 262_144;
  private static final int MAX_FAULTS = 200;
  private static final String YAML = "application/yaml";

  private final Rubrics rubrics;
  private final FormMappings mappings;
  private final Drafts drafts;
  private final Clock clock;

  public RubricResource(Rubrics rubrics, FormMappings mappings, Drafts drafts, Clock clock) {
    this.rubrics = rubrics;
    this.mappings = mappings;
    this.drafts = drafts;
    this.clock = clock;
  }

  @GET
  @Path("/rubrics")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Các bộ tiêu chí / The rubrics")
  public List<RubricLine> all() {
    return rubrics.all().stream().map(this::line).toList();
  }

  @GET
  @Path("/rubrics/{index}")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Một bộ tiêu chí, trong một ngày / One rubric as valid on a day")
  public IndexDefined one(
      @Code(CodeKind.INDEX) String index, @QueryParam("day") @Day @Nullable LocalDate day) {
    return rubrics
        .valid(index, orToday(day))
        .map(rubrics::definition)
        .orElseThrow(() -> ScoringProblem.INDEX_NOT_FOUND.with(index));
  }

  @GET
  @Path("/rubrics/{index}/guidance")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary =
          "Đơn vị chủ trì, hướng dẫn, minh chứng và số đo của từng tiêu chí"
              + " / Who does what for each criterion, evidence and measures")
  public Map<String, Guidance> guidance(
      @Code(CodeKind.INDEX) String index, @QueryParam("day") @Day @Nullable LocalDate day) {
    return rubrics
        .valid(index, orToday(day))
        .map(rubrics::guidanceOf)
        .orElseThrow(() -> ScoringProblem.INDEX_NOT_FOUND.with(index));
  }

  @POST
  @Path("/rubrics/validation")
  @Consumes({YAML, MediaType.TEXT_PLAIN})
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Kiểm tra một bộ tiêu chí (YAML) / Check a rubric (YAML)",
      description =
          "Trả về mọi lỗi kèm số dòng, hoặc bộ tiêu chí trong một dòng; không lưu gì."
              + " / Answers every fault with its line, or the rubric in one line; stores nothing.")
  public ValidationReport validate(@NotBlank @Size(max = MAX_CHARACTERS) String yaml) {
    return switch (drafts.check(yaml)) {
      case Sound(var rubric, var definition) ->
          new ValidationReport(true, line(rubric, definition), List.of());
      case Faulty(var faults) ->
          new ValidationReport(false, null, faults.stream().limit(MAX_FAULTS).toList());
    };
  }

  @GET
  @Path("/form-mappings")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary =
          "Các phần so sánh được giữa hai phiếu khảo sát / Which parts of two forms may be compared")
  public List<FormMapping> mappings() {
    return mappings.all();
  }

  @GET
  @Path("/measures")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Các số đo mà bộ tiêu chí dùng / The measures that rubrics use")
  public Collection<Measure> measures() {
    return rubrics.measures().all();
  }

  private LocalDate orToday(@Nullable LocalDate day) {
    return day == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : day;
  }

  private RubricLine line(Rubric rubric) {
    return line(rubric, rubrics.definition(rubric));
  }

  private static RubricLine line(Rubric rubric, IndexDefined definition) {
    return new RubricLine(
        rubric.index(),
        rubric.version(),
        definition.name(),
        definition.unit(),
        rubric.maximum(),
        new TreeSet<>(rubric.levels()),
        rubric.total().grades(),
        rubric.validFrom(),
        rubric.validTo());
  }
}
