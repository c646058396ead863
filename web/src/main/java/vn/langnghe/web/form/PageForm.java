package vn.langnghe.web.form;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a form that one of our pages made: with its token (see {@link FormToken}), or not at all.
 * Every method that writes outside of {@code /api} carries it; a house rule sees to that.
 *
 * <p>A form is posted to the address of its own page, so that it can come back filled.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PageForm {}
