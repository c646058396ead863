package vn.langnghe.runtime.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of the edge that is no resource itself and may yet end a request with a problem, for
 * example what reads the parameters that several resources share. Below the edge, refusals are
 * return values.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface RefusesRequests {}
