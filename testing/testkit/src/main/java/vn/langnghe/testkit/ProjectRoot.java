package vn.langnghe.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the whole project, whichever module the tests run in. */
public final class ProjectRoot {
  private ProjectRoot() {}

  public static Path find() {
    String given = System.getProperty("langnghe.root");
    if (given != null && !given.isBlank()) {
      return Path.of(given).toAbsolutePath();
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above has a .mvn folder; set -Dlangnghe.root");
  }
}
