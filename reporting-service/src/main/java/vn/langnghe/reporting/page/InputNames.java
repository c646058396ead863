package vn.langnghe.reporting.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.langnghe.event.Text;

/** The numbers that go into a score, in words; a number that nobody has named keeps its code. */
@Singleton
public class InputNames {

  private final Properties vi = read("vi");
  private final Properties en = read("en");

  Text of(String code) {
    return new Text(vi.getProperty(code, code), en.getProperty(code, code));
  }

  private static Properties read(String language) {
    var file = "/words/inputs_" + language + ".properties";
    var names = new Properties();
    try (var stream = InputNames.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing in the package: " + file);
      }
      names.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
