package vn.langnghe.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts of command lines that use the JDK and the class path of this JVM. */
public final class Java {
  private Java() {}

  public static List<String> command(String flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (var flag : flags.strip().split("\\s+", -1)) {
      if (!flag.isEmpty()) {
        command.add(flag);
      }
    }
    return command;
  }

  /** Absolute, because children run in the data folder. */
  public static List<String> classPath() {
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of("-cp", path);
  }
}
