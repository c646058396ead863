package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that a program loads at its start, kept in a form that the JVM maps instead of
 * reading and checking each class again (ADR 0070).
 *
 * <p>The JVM writes the archive when the program first ends, and ignores one that does not fit.
 */
public final class ClassArchive {
  /** Writing takes seconds on an idle machine; a process that is killed meanwhile leaves none. */
  private static final Duration WRITING_TIMEOUT = Duration.ofSeconds(90);

  private static final int FIRST_WITH_AOT_TAG = 25;

  private final Path file;

  private ClassArchive(Path file) {
    this.file = file;
  }

  /**
   * An archive belongs to one JVM and one build of a program; those of earlier builds are deleted.
   */
  public static ClassArchive of(String name, Path jar) {
    var program = name + "-" + Integer.toHexString(jar.toAbsolutePath().toString().hashCode());
    try {
      var build = Runtime.version() + "-" + Files.getLastModifiedTime(jar).toMillis();
      var file = Settings.cache().resolve("classes/" + program + "-" + build + ".jsa");
      Files.createDirectories(file.resolveSibling("."));
      try (var old = Files.newDirectoryStream(file.resolveSibling("."), program + "-*.jsa")) {
        for (var each : old) {
          if (!each.getFileName().equals(file.getFileName())) {
            Files.delete(each);
          }
        }
      }
      return new ClassArchive(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not find a place for the classes of " + name, e);
    }
  }

  /** What the JVM says of classes that it leaves out would hide why a process ended. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.add("-XX:+AutoCreateSharedArchive");
    flags.add("-XX:SharedArchiveFile=" + file);
    flags.add("-Xlog:cds*=off");
    if (Runtime.version().feature() >= FIRST_WITH_AOT_TAG) {
      flags.add("-Xlog:aot*=off");
    }
    return flags;
  }

  /** How long a clean stop may take: longer when the archive is still to be written. */
  public Duration shutdownTimeout() {
    return Files.exists(file) ? ServerProcess.SHUTDOWN_TIMEOUT : WRITING_TIMEOUT;
  }
}
