package vn.langnghe.testkit;

import java.util.Properties;
import java.util.function.Supplier;

/**
 * Things of which a test JVM has exactly one.
 *
 * <p>Quarkus loads test classes in several class loaders, so a static field would be several
 * fields; the JVM's own properties are one. Only types of the JDK may be kept.
 */
final class Shared {
  private Shared() {}

  @SuppressWarnings("unchecked") // each key is used with one type only, by one class
  static <T> T once(String key, Supplier<T> make) {
    Properties properties = System.getProperties();
    synchronized (properties) {
      Object known = properties.get(key);
      if (known == null) {
        known = make.get();
        properties.put(key, known);
      }
      return (T) known;
    }
  }
}
