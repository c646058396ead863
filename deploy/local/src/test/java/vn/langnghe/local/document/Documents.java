package vn.langnghe.local.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's documents; those that are made from sources are stored again by a switch. */
final class Documents {

  static final Path ROOT = Path.of(System.getProperty("langnghe.root", "../.."));

  private static final String STORE = "langnghe.documents.store";

  private Documents() {}

  static String read(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  /** Fails when the stored document is not the one that the sources give. */
  static void assertStored(String path, String current) throws IOException {
    if (Boolean.getBoolean(STORE)) {
      Files.writeString(ROOT.resolve(path), current);
    }
    assertThat(read(path)).as("%s; -D%s=true writes it anew", path, STORE).isEqualTo(current);
  }
}
