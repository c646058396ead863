package vn.langnghe.scoring.estimate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Period;
import vn.langnghe.event.Unit;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.agency.Catalogue;

/** What the answers of a survey say, and how sure that is: for everybody to read. */
@Path("/api/v1/estimates")
@RunOnVirtualThread
public class EstimatesResource {

  private final Estimates estimates;
  private final Rubrics rubrics;
  private final Catalogue catalogue;
  private final Clock clock;

  public EstimatesResource(Estimates estimates, Rubrics rubrics, Catalogue catalogue, Clock clock) {
    this.estimates = estimates;
    this.rubrics = rubrics;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary =
          "Ước lượng có và không có trọng số / Estimates with and without weights, side by side",
      description =
          "A sample needs its campaign; a pulse has none. Counts are withheld where fewer than five"
              + " people answered.")
  public EstimatesView read(
      @QueryParam("campaign") @Nullable @Pattern(regexp = MethodResource.CAMPAIGN) String campaign,
      @QueryParam("index") @NotBlank @Size(max = 60) String index,
      @QueryParam("agency") @NotBlank @Size(max = 60) String agency,
      @QueryParam("period") @NotBlank @Size(max = 10) String period) {
    var when = Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
    var day = when.decisiveDay(LocalDate.ofInstant(clock.instant(), Period.ZONE));
    var rubric =
        rubrics.valid(index, day).orElseThrow(() -> ScoringProblem.INDEX_NOT_FOUND.with(index));
    var survey = rubric.survey();
    if (survey == null || rubric.unit() != Unit.PERCENT) {
      throw ScoringProblem.NOT_FROM_ANSWERS.with(index);
    }
    if (catalogue.find(agency).isEmpty()) {
      throw ScoringProblem.AGENCY_NOT_FOUND.with(agency);
    }
    boolean sample = survey.estimator() == Estimator.SAMPLE;
    if (sample && campaign == null) {
      throw ScoringProblem.CAMPAIGN_NEEDED.with(index);
    }
    return estimates.answer(
        new Estimates.Question(rubric, agency, when, day, sample ? campaign : null));
  }

  @GET
  @Path("/indicators")
  @PermitAll
  @Operation(
      summary =
          "Chỉ số nhận định và mong muốn / The indicators of perception and of need of a form")
  public Indicators indicators(
      @QueryParam("questionnaire") @NotBlank @Size(max = 60) String questionnaire) {
    return Indicators.of(questionnaire)
        .orElseThrow(() -> ScoringProblem.INDEX_NOT_FOUND.with(questionnaire));
  }
}
