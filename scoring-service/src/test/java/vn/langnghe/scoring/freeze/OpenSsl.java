package vn.langnghe.scoring.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** The command of docs/guide/freezing.md; where there is no openssl, java.security does it. */
final class OpenSsl {

  private final Path folder;

  private OpenSsl(Path folder) {
    this.folder = folder;
  }

  static OpenSsl in(Path folder) {
    return new OpenSsl(folder);
  }

  boolean verifies(byte[] pem, byte[] content, byte[] signature)
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.write(folder.resolve("key.pem"), pem);
    Files.write(folder.resolve("manifest.json"), content);
    Files.write(folder.resolve("manifest.sig"), signature);
    Process process;
    try {
      process =
          new ProcessBuilder(
                  ("openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json"
                          + " -sigfile manifest.sig")
                      .split(" "))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException notInstalled) {
      return inJava(pem, content, signature);
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    boolean verified = process.exitValue() == 0;
    assertThat(said)
        .contains(verified ? "Signature Verified Successfully" : "Signature Verification Failure");
    return verified;
  }

  private static boolean inJava(byte[] pem, byte[] content, byte[] signature)
      throws GeneralSecurityException {
    var base64 = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
    var key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(key);
    verifier.update(content);
    return verifier.verify(signature);
  }
}
