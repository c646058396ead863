package vn.langnghe.runtime.edge;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TextLimit;

/** One line that people can read: a name, a subject, a source. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Check.class)
public @interface OneLine {

  int max();

  /** Whether nothing at all is taken, as forms send it for a field that was left empty. */
  boolean mayBeEmpty() default false;

  String message() default
      "Phải là một dòng chữ đọc được, từ 1 đến {max} ký tự."
          + " | Must be one line of readable text of 1 to {max} characters.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** By the one list. */
  final class Check implements ConstraintValidator<OneLine, String> {

    private int max;
    private boolean mayBeEmpty;

    @Override
    public void initialize(OneLine line) {
      max = line.max();
      mayBeEmpty = line.mayBeEmpty();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null
          || (mayBeEmpty && value.isEmpty())
          || (TextLimit.length(value) <= max
              && TextLimit.isLine(value)
              && TextLimit.isVisible(value));
    }
  }
}
