package vn.langnghe.scoring.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {

  private static final HexFormat HEX = HexFormat.of();

  /** PKCS #8 before the 32 bytes of the seed. */
  private static final String BEFORE_SEED = "302e020100300506032b657004220420";

  @TempDir Path folder;

  /** RFC 8032, section 7.1, test 1. */
  @Test
  void signsAsTheStandardSaysAndKnowsItsPublicHalf() throws IOException {
    var der =
        HEX.parseHex(
            BEFORE_SEED + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    var signer = Signer.of(file(Base64.getEncoder().encodeToString(der)));

    var signature = signer.sign(new byte[0]);

    assertThat(HEX.formatHex(signature))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    var publicKey = signer.publicKey();
    assertThat(HEX.formatHex(Arrays.copyOfRange(publicKey, 12, publicKey.length)))
        .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  void aFileThatHoldsNoKeyIsRefused() throws IOException {
    var broken = file("bm8ga2V5");

    assertThatThrownBy(() -> Signer.of(broken)).hasMessageContaining("no Ed25519 private key");
  }

  private Path file(String base64) throws IOException {
    return Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }
}
