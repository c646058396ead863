package vn.langnghe.runtime.worker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class that has threads of its own although work in the background is a {@link Worker}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OwnThreads {

  /** The decision that says why, for example {@code ADR 0011}. */
  String value();
}
