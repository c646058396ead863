package vn.langnghe.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Passwords in a file and not in the environment, as the operators' guide has it. */
final class PasswordFile {
  private static final String ENDING = "_PASSWORD";

  private PasswordFile() {}

  /** Takes the passwords out of the environment; returns where the service finds them. */
  static String of(Path file, Map<String, String> environment) {
    var lines =
        environment.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(ENDING))
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList();
    environment.keySet().removeIf(key -> key.endsWith(ENDING));
    try {
      return Files.write(file, lines).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
