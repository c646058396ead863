package vn.langnghe.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Things of which a test JVM has exactly one.
 *
 * <p>Quarkus loads test classes in several class loaders, so a static field would be several
 * fields; the one of the class that the JVM's own class loader gives is one. Only types of the JDK
 * may be kept. (The system properties are no place: the transaction manager reads them all and
 * breaks on a value that is not text.)
 */
final class Shared {
  private static final Map<String, Object> THINGS = new HashMap<>();

  private Shared() {}

  @SuppressWarnings("unchecked") // each key is used with one type only, by one class
  static <T> T once(String key, Supplier<T> make) {
    Map<String, Object> things = things();
    synchronized (things) {
      Object known = things.get(key);
      if (known == null) {
        known = make.get();
        things.put(key, known);
      }
      return (T) known;
    }
  }

  static void forget(String key) {
    Map<String, Object> things = things();
    synchronized (things) {
      things.remove(key);
    }
  }

  /** Reached by reflection: from whichever loader the caller comes, this class answers. */
  static Map<String, Object> kept() {
    return THINGS;
  }

  @SuppressWarnings("unchecked") // the same method of the same class, seen from another loader
  private static Map<String, Object> things() {
    try {
      var kept =
          ClassLoader.getSystemClassLoader()
              .loadClass(Shared.class.getName())
              .getDeclaredMethod("kept");
      kept.setAccessible(true);
      return (Map<String, Object>) Objects.requireNonNull(kept.invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The testkit is not on the class path of the JVM", e);
    }
  }
}
