package vn.langnghe.scoring.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.IndexDefined;
import vn.langnghe.events.Period;
import vn.langnghe.events.Text;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.maths.Rubric;
import vn.langnghe.scoring.rubric.Measure;
import vn.langnghe.scoring.rubric.Rubrics;

/** By which rules the indexes are made: for everybody to read. */
@Path("/api/v1")
@RunOnVirtualThread
public class RubricsResource {

  /**
   * A rubric in one line.
   *
   * @param index the index
   * @param version version of the rubric
   * @param name the index in words
   * @param unit {@code points} or {@code percent}
   * @param maximum highest value
   * @param levels levels of agencies that it judges
   * @param validFrom first day
   * @param validTo last day, null while it lasts
   */
  public record RubricLine(
      String index,
      String version,
      Text name,
      String unit,
      BigDecimal maximum,
      Set<String> levels,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  private final Rubrics rubrics;
  private final Clock clock;

  public RubricsResource(Rubrics rubrics, Clock clock) {
    this.rubrics = rubrics;
    this.clock = clock;
  }

  @GET
  @Path("/rubrics")
  @PermitAll
  @Operation(summary = "Các bộ tiêu chí / The rubrics")
  public List<RubricLine> all() {
    return rubrics.all().stream().map(this::line).toList();
  }

  @GET
  @Path("/rubrics/{index}")
  @PermitAll
  @Operation(summary = "Một bộ tiêu chí, trong một ngày / One rubric as valid on a day")
  public IndexDefined one(
      @PathParam("index") String index, @QueryParam("day") @Nullable LocalDate day) {
    var on = day == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : day;
    return rubrics
        .valid(index, on)
        .map(rubrics::definition)
        .orElseThrow(() -> ScoringProblem.INDEX_NOT_FOUND.with(index));
  }

  @GET
  @Path("/measures")
  @PermitAll
  @Operation(summary = "Các số đo mà bộ tiêu chí dùng / The measures that rubrics use")
  public Collection<Measure> measures() {
    return rubrics.measures().all();
  }

  private RubricLine line(Rubric rubric) {
    var definition = rubrics.definition(rubric);
    return new RubricLine(
        rubric.index(),
        rubric.version(),
        definition.name(),
        definition.unit(),
        rubric.maximum(),
        new TreeSet<>(rubric.levels()),
        rubric.validFrom(),
        rubric.validTo());
  }
}
