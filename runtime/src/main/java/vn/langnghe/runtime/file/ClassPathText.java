package vn.langnghe.runtime.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that are bundled with a service. */
public final class ClassPathText {

  private ClassPathText() {}

  /** The text of a bundled file in UTF-8; a file that is missing is a fault of the build. */
  public static String read(String path) {
    var loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
    try (var in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not bundled: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
