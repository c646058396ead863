package vn.langnghe.runtime.edge;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TimeLimit;

/** A day between 1900 and 2999; where it decides a period, not before 2000. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Day.Check.class)
public @interface Day {

  boolean decidesPeriod() default false;

  String message() default
      "Ngày phải trong khoảng mà hệ thống nhận (1900 đến 2999; xác định kỳ thì từ 2000)."
          + " | The day must be between 1900 and 2999; from 2000 on where it decides a period.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** By the one list. */
  final class Check implements ConstraintValidator<Day, LocalDate> {

    private boolean decidesPeriod;

    @Override
    public void initialize(Day day) {
      decidesPeriod = day.decidesPeriod();
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
      return value == null
          || (decidesPeriod ? TimeLimit.hasPeriods(value) : TimeLimit.holds(value));
    }
  }
}
