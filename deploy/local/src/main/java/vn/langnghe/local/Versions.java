package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The server versions that the parent pom names. */
final class Versions {
  private static final String FILE = "/langnghe-versions.properties";

  private Versions() {}

  static String of(String server) {
    try (var in = Versions.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      var versions = new Properties();
      versions.load(in);
      return versions.getProperty(server, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
