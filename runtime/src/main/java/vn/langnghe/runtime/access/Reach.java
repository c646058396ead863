package vn.langnghe.runtime.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose data an operation acts on, so what an account must have been granted. Every operation says
 * it, the build refuses one that does not, and {@link ReachFilter} holds callers to it (ADR 0092).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reach {

  Scope value();

  /** Of {@link Scope#AGENCY}: the parameter of the path that names the agency. */
  String parameter() default "";

  /** Whose data. */
  enum Scope {
    /** Nobody's: what is public, or concerns the caller's own account. */
    NONE,

    /** The agency that a parameter names. */
    AGENCY,

    /**
     * The agency that the body names, or that what is found belongs to. The filter cannot know it:
     * the operation asks {@link Caller#grant} and is not let answer when it has not.
     */
    AGENCY_OF_CONTENT,

    /** All agencies. */
    PROVINCE
  }
}
