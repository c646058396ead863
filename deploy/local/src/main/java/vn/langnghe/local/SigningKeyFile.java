package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that signs frozen results: made at the first start, readable by its owner only. */
public final class SigningKeyFile {

  private SigningKeyFile() {}

  /** The file in the data folder, made now where it is not there. */
  public static Path in(Path data) {
    Path file = data.resolve("signing-key.pem").toAbsolutePath();
    if (!Files.exists(file)) {
      try {
        Files.createDirectories(data);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, pem());
      } catch (IOException e) {
        throw new UncheckedIOException("Could not keep the signing key in " + file, e);
      }
    }
    return file;
  }

  private static String pem() {
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getEncoder().encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has Ed25519", impossible);
    }
  }
}
