package vn.langnghe.scoring.whatif;

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
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Value;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.whatif.Asked.Trial;

/** What one change would do to a score: for everybody to try. */
@Path("/api/v1/what-if")
@RunOnVirtualThread
public class WhatIfResource {

  private static final int LONGEST = 60;
  private static final int PERIOD = 10;
  private static final Pattern INPUT = Pattern.compile("([\\w.-]{1,60}):(\\d{1,9})");

  private final WhatIf whatIf;

  public WhatIfResource(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Thêm điểm ở một tiêu chí thì sao / What other points of a criterion would do",
      description =
          "Without points: one more than now, or of a penalty one less. Nothing is stored.")
  public WhatIfView points(
      @QueryParam("index") @NotBlank @Size(max = LONGEST) String index,
      @QueryParam("agency") @NotBlank @Size(max = LONGEST) String agency,
      @QueryParam("period") @NotBlank @Size(max = PERIOD) String period,
      @QueryParam("criterion") @NotBlank @Size(max = LONGEST) String criterion,
      @QueryParam("points") @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
          @Nullable BigDecimal points) {
    return whatIf.answer(
        new Asked(index, agency, Asked.period(period), criterion, new Trial.Points(points)));
  }

  @GET
  @Path("/inputs")
  @PermitAll
  @Operation(
      summary = "Số đếm khác thì sao / What other counts of a criterion would do",
      description = "Each input as code:number; the criterion's own rule makes the points.")
  public WhatIfView inputs(
      @QueryParam("index") @NotBlank @Size(max = LONGEST) String index,
      @QueryParam("agency") @NotBlank @Size(max = LONGEST) String agency,
      @QueryParam("period") @NotBlank @Size(max = PERIOD) String period,
      @QueryParam("criterion") @NotBlank @Size(max = LONGEST) String criterion,
      @QueryParam("input") @NotNull @Size(min = 1, max = 20) List<String> inputs) {
    return whatIf.answer(
        new Asked(
            index, agency, Asked.period(period), criterion, new Trial.Inputs(values(inputs))));
  }

  @GET
  @Path("/answers")
  @PermitAll
  @Operation(
      summary = "Thêm người trả lời thì sao / What more answers of one level would do",
      description =
          "As if so many more people answered every item below the criterion with this level."
              + " Refused where few people answered.")
  public WhatIfView answers(
      @QueryParam("index") @NotBlank @Size(max = LONGEST) String index,
      @QueryParam("agency") @NotBlank @Size(max = LONGEST) String agency,
      @QueryParam("period") @NotBlank @Size(max = PERIOD) String period,
      @QueryParam("criterion") @NotBlank @Size(max = LONGEST) String criterion,
      @QueryParam("people") @DefaultValue("10") @Min(1) @Max(100_000) int people,
      @QueryParam("level") @DefaultValue("5") @Min(1) @Max(5) int level) {
    return whatIf.answer(
        new Asked(
            index, agency, Asked.period(period), criterion, new Trial.Answers(people, level)));
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
