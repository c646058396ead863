package vn.langnghe.runtime.edge;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TimeLimit;

/**
 * When something happened: from 2000 on, and not after now but for a small difference of clocks.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FactTime.Check.class)
public @interface FactTime {

  String message() default
      "Thời điểm phải từ năm 2000 và không quá hiện tại 10 phút."
          + " | The instant must be from 2000 on and at most 10 minutes ahead.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** By the one list, and the clock of validation. */
  final class Check implements ConstraintValidator<FactTime, Instant> {

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
      return value == null
          || TimeLimit.isOfFact(value, context.getClockProvider().getClock().instant());
    }
  }
}
