package vn.langnghe.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds a secret: only its owner may read it, from its first byte on. */
final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFile() {}

  static void write(Path file, String text) throws IOException {
    try (var out = open(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static OutputStream open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    if (Files.exists(file)) {
      Files.setPosixFilePermissions(file, OWNER);
    } else {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
    }
    return Files.newOutputStream(file);
  }
}
