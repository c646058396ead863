package vn.langnghe.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Under which accounts the module under test comes in: those of the service that it names. */
final class ServiceUnderTest {
  private ServiceUnderTest() {}

  static String name() {
    var settings = new Properties();
    try (var in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("application.properties")) {
      settings.load(Objects.requireNonNull(in, "application.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(
        settings.getProperty("langnghe.database"), "langnghe.database in application.properties");
  }
}
