package vn.langnghe.event.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are bundled with a module. */
public final class BundledText {

  private BundledText() {}

  /**
   * Reads a text in UTF-8.
   *
   * @param owner a class of the module that ships the text
   * @param path path of the text, without a slash in front
   */
  public static String read(Class<?> owner, String path) {
    try (var in = owner.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not bundled: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
