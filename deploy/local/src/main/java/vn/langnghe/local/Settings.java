package vn.langnghe.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where things are and what may be overridden, by system property or by environment. */
public final class Settings {
  private Settings() {}

  /** Reads {@code langnghe.kafka.jvm}, then {@code LANGNGHE_KAFKA_JVM}. */
  public static String text(String name, String otherwise) {
    String value = find(name);
    return value == null ? otherwise : value;
  }

  public static int number(String name, int otherwise) {
    String value = find(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new StartFailure(
          environmentName(name) + " phải là một số / must be a number: " + value, e);
    }
  }

  /** Unpacked servers; outside target so that a clean build keeps them. */
  public static Path cache() {
    String home = System.getProperty("user.home", ".");
    return Path.of(text("cache", home + "/.cache/langnghe")).toAbsolutePath();
  }

  /**
   * Generous, because a server that ends is noticed at once: this is for a machine with no time for
   * it.
   */
  public static Duration startLimit() {
    return Duration.ofSeconds(number("start.limit", 600));
  }

  /** The project folder: a setting, or the nearest folder above that has a .mvn folder. */
  public static Path root() {
    String given = find("root");
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new StartFailure("Hãy chạy trong thư mục dự án. / Run this inside the project folder.");
  }

  public static String environmentName(String name) {
    return "LANGNGHE_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static @Nullable String find(String name) {
    String value = System.getProperty("langnghe." + name);
    if (value == null || value.isBlank()) {
      value = System.getenv(environmentName(name));
    }
    return value == null || value.isBlank() ? null : value;
  }
}
