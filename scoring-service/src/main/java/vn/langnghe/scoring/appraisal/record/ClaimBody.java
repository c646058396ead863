package vn.langnghe.scoring.appraisal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Value;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Day;

/**
 * A claim as it is sent and stored: exactly one of the three.
 *
 * @param points points, given outright
 * @param inputs values by code of measure, from which the criterion's rule makes the points
 * @param notApplicable true: the criterion does not concern the agency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "Đúng một trong ba: điểm; số liệu để quy tắc tính điểm; không áp dụng. / Exactly one of:"
            + " points; values for the rule; not applicable.")
public record ClaimBody(
    @Nullable @Digits(integer = 6, fraction = 4) BigDecimal points,
    @Nullable @Size(max = 100)
        Map<@NotNull @Code(CodeKind.MEASURE) String, @NotNull @Valid ValueBody> inputs,
    @Nullable Boolean notApplicable) {

  /**
   * A value: exactly one of the five.
   *
   * @param number a count or amount
   * @param day the day on which it happened
   * @param yes whether it is so
   * @param choice code of a choice
   * @param never true: it is known that it did not happen
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ValueBody(
      @Nullable @Digits(integer = 15, fraction = 4) BigDecimal number,
      @Nullable @Day LocalDate day,
      @Nullable Boolean yes,
      @Nullable @Code(CodeKind.CRITERION) String choice,
      @Nullable Boolean never) {

    /** Empty when it is not exactly one. */
    Optional<Value> value() {
      return only(
          number == null ? null : new Value.Amount(number),
          day == null ? null : new Value.Day(day),
          yes == null ? null : new Value.YesNo(yes),
          choice == null ? null : new Value.Choice(choice),
          Boolean.TRUE.equals(never) ? new Value.Never() : null);
    }
  }

  /** Empty when it is not exactly one, or one of its values is not. */
  public Optional<Claim> claim() {
    return ClaimBody.<Claim>only(
            points == null ? null : new Claim.Points(points),
            inputs == null ? null : new Claim.Inputs(values(inputs)),
            Boolean.TRUE.equals(notApplicable) ? new Claim.NotApplicable() : null)
        .filter(
            claim ->
                inputs == null
                    || (claim instanceof Claim.Inputs(var values)
                        && values.size() == inputs.size()));
  }

  private static Map<String, Value> values(Map<String, ValueBody> inputs) {
    var values = new LinkedHashMap<String, Value>();
    inputs.forEach((measure, body) -> body.value().ifPresent(value -> values.put(measure, value)));
    return values;
  }

  @SafeVarargs
  private static <T> Optional<T> only(@Nullable T... given) {
    var present = Stream.of(given).flatMap(Stream::ofNullable).toList();
    return present.size() == 1 ? Optional.of(present.getFirst()) : Optional.empty();
  }
}
