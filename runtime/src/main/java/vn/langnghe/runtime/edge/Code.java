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
import vn.langnghe.event.limit.CodeKind;

/** A code of a kind. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Code.Check.class)
public @interface Code {

  CodeKind value();

  String message() default
      "Mã chỉ gồm chữ cái không dấu, chữ số và . _ -, không quá dài."
          + " | A code has letters, digits and . _ - only, and is not too long.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** By the one list. */
  final class Check implements ConstraintValidator<Code, String> {

    private CodeKind kind = CodeKind.AGENCY;

    @Override
    public void initialize(Code code) {
      kind = code.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || kind.accepts(value);
    }
  }
}
