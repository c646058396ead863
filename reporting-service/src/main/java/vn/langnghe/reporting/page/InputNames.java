package vn.langnghe.reporting.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import vn.langnghe.event.Text;
import vn.langnghe.event.file.BundledText;

/** The numbers that go into a score, in words; a number that nobody has named keeps its code. */
@Singleton
public class InputNames {

  private final Properties vi = read("vi");
  private final Properties en = read("en");

  Text of(String code) {
    return new Text(vi.getProperty(code, code), en.getProperty(code, code));
  }

  private static Properties read(String language) {
    var names = new Properties();
    try {
      names.load(
          new StringReader(
              BundledText.read(InputNames.class, "words/inputs_" + language + ".properties")));
      return names;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
