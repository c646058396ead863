package vn.langnghe.runtime.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.langnghe.event.limit.CodeKind;

/** A value whose limits are kept by a check of its own, which says so much more of each fault. */
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckedBy {

  /** The check. */
  Class<?> value();

  /** The kind of code that it is, for the contract; none for what is no code. */
  CodeKind[] code() default {};
}
