package vn.langnghe.scoring.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.scoring.freeze.FreezeScene.awaitResponses;
import static vn.langnghe.scoring.freeze.FreezeScene.freeze;
import static vn.langnghe.scoring.freeze.FreezeScene.get;
import static vn.langnghe.scoring.freeze.FreezeScene.group;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class SignatureIT {

  @Inject Database database;

  @TempDir Path folder;

  @Test
  void opensslVerifiesTheManifestAndRefusesItWithOneByteChanged() throws Exception {
    World.province("FC", 1);
    World.send(group("FC.1", "2023-03-10T03:00:00Z", 4));
    awaitResponses("FC.1", "2023-03", 5);
    assertThat(freeze(UUID.randomUUID(), "2023-03", "Kết quả").statusCode()).isEqualTo(201);
    var manifest = get("2023-03/0/manifest");
    var signature = get("2023-03/0/signature");
    var key = given().get("/api/v1/freezes/public-key").then().extract().asByteArray();

    var flipped = manifest.clone();
    flipped[manifest.length / 2] ^= 1;

    assertThat(signature).hasSize(64);
    assertThat(OpenSsl.in(folder).verifies(key, manifest, signature)).isTrue();
    assertThat(OpenSsl.in(folder).verifies(key, flipped, signature)).isFalse();
  }

  @Test
  void theKeyOfAFreezeIsReadByItsFingerprintAlsoWhenItSignsNoMore() {
    World.province("FG", 1);
    World.send(group("FG.1", "2023-08-10T03:00:00Z", 4));
    awaitResponses("FG.1", "2023-08", 5);
    var fingerprint =
        freeze(UUID.randomUUID(), "2023-08", "Kết quả").jsonPath().getString("keyFingerprint");
    database.update(
        """
        insert into signature_key (fingerprint, public_key, known_since)
        values ('former', decode('00ff', 'hex'), '2020-01-01T00:00:00Z')
        """);

    var current = given().get("/api/v1/freezes/public-key").then().extract().asString();

    assertThat(key(fingerprint).asString()).isEqualTo(current);
    assertThat(key("former").asString())
        .isEqualTo("-----BEGIN PUBLIC KEY-----\nAP8=\n-----END PUBLIC KEY-----\n");
    assertThat(key("none").jsonPath().getString("code")).isEqualTo("key-not-found");
  }

  private static Response key(String fingerprint) {
    return given().get("/api/v1/freezes/public-key?fingerprint=" + fingerprint);
  }
}
