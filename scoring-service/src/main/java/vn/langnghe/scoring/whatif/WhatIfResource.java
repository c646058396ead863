package vn.langnghe.scoring.whatif;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.index.maths.Value;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.whatif.WhatIfQuestion.Change;
import vn.langnghe.scoring.whatif.WhatIfResult.Answered;
import vn.langnghe.scoring.whatif.WhatIfResult.FewAnswers;
import vn.langnghe.scoring.whatif.WhatIfResult.NoAnswersThere;
import vn.langnghe.scoring.whatif.WhatIfResult.NotInPoints;
import vn.langnghe.scoring.whatif.WhatIfResult.NotJudged;
import vn.langnghe.scoring.whatif.WhatIfResult.UnknownAgency;
import vn.langnghe.scoring.whatif.WhatIfResult.UnknownCriterion;
import vn.langnghe.scoring.whatif.WhatIfResult.UnknownIndex;
import vn.langnghe.scoring.whatif.WhatIfResult.UnknownInput;

/** What one change would do to a score: for everybody to try. */
@Path("/api/v1/what-if")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tính thử / What if")
public class WhatIfResource {

  private static final int MAX_PERIOD = 10;
  private static final Pattern INPUT = Pattern.compile("([\\w.-]{1,60}):(\\d{1,9})");

  private final WhatIf whatIf;

  public WhatIfResource(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Thêm điểm ở một tiêu chí thì sao / What other points of a criterion would do",
      description =
          "Công khai. Không nêu điểm: thêm một điểm so với hiện nay, hoặc bớt một điểm trừ. Không lưu gì."
              + " / Public. Without points: one more than now, or of a penalty one less. Nothing is"
              + " stored.")
  @APIResponse(responseCode = "200", description = "Trước và sau / Before and after")
  @APIResponse(
      responseCode = "404",
      description = "`agency-not-found`, `index-not-found`, `unknown-criterion`, `not-judged`")
  public WhatIfView points(
      @QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index,
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotBlank @Size(max = MAX_PERIOD) String period,
      @QueryParam("criterion") @NotNull @Code(CodeKind.CRITERION) String criterion,
      @QueryParam("points") @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
          @Nullable BigDecimal points) {
    return answer(
        new WhatIfQuestion(index, agency, parsed(period), criterion, new Change.Points(points)));
  }

  @GET
  @Path("/inputs")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Số đếm khác thì sao / What other counts of a criterion would do",
      description =
          "Công khai. Mỗi số đếm viết mã:số; điểm tính theo quy tắc của chính tiêu chí."
              + " / Public. Each input as code:number; the criterion's own rule makes the points.")
  @APIResponse(responseCode = "200", description = "Trước và sau / Before and after")
  @APIResponse(
      responseCode = "404",
      description = "`agency-not-found`, `index-not-found`, `unknown-criterion`, `not-judged`")
  public WhatIfView inputs(
      @QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index,
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotBlank @Size(max = MAX_PERIOD) String period,
      @QueryParam("criterion") @NotNull @Code(CodeKind.CRITERION) String criterion,
      @QueryParam("input") @NotNull @Size(min = 1, max = 20)
          List<@NotNull @Size(max = 200) String> inputs) {
    return answer(
        new WhatIfQuestion(
            index, agency, parsed(period), criterion, new Change.Inputs(values(inputs))));
  }

  @GET
  @Path("/answers")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Thêm người trả lời thì sao / What more answers of one level would do",
      description =
          "Công khai. Như thể thêm chừng ấy người trả lời mọi câu thuộc tiêu chí ở mức này. Từ chối nơi"
              + " có ít người trả lời. / Public. As if so many more people answered every item below"
              + " the criterion with this level. Refused where few people answered.")
  @APIResponse(responseCode = "200", description = "Trước và sau / Before and after")
  @APIResponse(responseCode = "403", description = "`few-answers`")
  @APIResponse(
      responseCode = "404",
      description =
          "`agency-not-found`, `index-not-found`, `unknown-criterion`, `not-judged`, `no-answers-there`")
  public WhatIfView answers(
      @QueryParam("index") @NotNull @Code(CodeKind.INDEX) String index,
      @QueryParam("agency") @NotNull @Code(CodeKind.AGENCY) String agency,
      @QueryParam("period") @NotBlank @Size(max = MAX_PERIOD) String period,
      @QueryParam("criterion") @NotNull @Code(CodeKind.CRITERION) String criterion,
      @QueryParam("people") @DefaultValue("10") @Min(1) @Max(100_000) int people,
      @QueryParam("level") @DefaultValue("5") @Min(1) @Max(5) int level) {
    return answer(
        new WhatIfQuestion(
            index, agency, parsed(period), criterion, new Change.Answers(people, level)));
  }

  private WhatIfView answer(WhatIfQuestion question) {
    var index = question.index();
    return switch (whatIf.answer(question)) {
      case Answered(var view) -> view;
      case UnknownAgency() -> throw ScoringProblem.AGENCY_NOT_FOUND.with(question.agency());
      case UnknownIndex() -> throw ScoringProblem.INDEX_NOT_FOUND.with(index);
      case NotJudged() ->
          throw ScoringProblem.NOT_JUDGED.with(index, question.agency(), question.period());
      case UnknownCriterion() ->
          throw ScoringProblem.UNKNOWN_CRITERION.with(index, question.criterion());
      case NotInPoints() -> throw ScoringProblem.NOT_IN_POINTS.with(index, question.criterion());
      case UnknownInput(var measure) -> throw ScoringProblem.NOT_INPUTS.with(measure);
      case NoAnswersThere() ->
          throw ScoringProblem.NO_ANSWERS_THERE.with(index, question.criterion());
      case FewAnswers() -> throw ScoringProblem.FEW_ANSWERS.with();
    };
  }

  private static Period parsed(String period) {
    return Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
  }

  private static Map<String, Value> values(List<String> inputs) {
    var values = new HashMap<String, Value>();
    for (var input : inputs) {
      var match = INPUT.matcher(input);
      if (!match.matches()) {
        throw ScoringProblem.NOT_INPUTS.with(input);
      }
      values.put(match.group(1), Value.Amount.of(Long.parseLong(match.group(2))));
    }
    return values;
  }
}
