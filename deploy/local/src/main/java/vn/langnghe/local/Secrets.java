package vn.langnghe.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords made at the first start and kept in the data folder, readable by its owner only. */
public final class Secrets {
  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  public static Secrets in(Path data) {
    return new Secrets(data.resolve("secrets.properties"));
  }

  public Path file() {
    return file;
  }

  public String get(String name) {
    return get(name, () -> HexFormat.of().formatHex(random(18)));
  }

  /** A key of 256 bits in Base64. */
  public String key(String name) {
    return get(name, () -> Base64.getEncoder().encodeToString(random(32)));
  }

  private String get(String name, Supplier<String> make) {
    synchronized (Secrets.class) {
      try {
        var known = read();
        String secret = known.getProperty(name);
        if (secret == null) {
          secret = make.get();
          known.setProperty(name, secret);
          write(known);
        }
        return secret;
      } catch (IOException e) {
        throw new UncheckedIOException("Could not keep the secrets in " + file, e);
      }
    }
  }

  private Properties read() throws IOException {
    var known = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        known.load(in);
      }
    }
    return known;
  }

  private void write(Properties known) throws IOException {
    try (OutputStream out = PrivateFile.open(file)) {
      known.store(out, "Lang Nghe: made at the first start");
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
