package vn.langnghe.runtime.header;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Addresses that need no account and are yet no open data, because who asks knows a secret or gets
 * more with an account: other sites' pages may not read the answers, and nobody keeps them.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {}
