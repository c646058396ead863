package vn.langnghe.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** deploy/docker/pin over a docker that knows one digest, in a copy of what it reads. */
class PinTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
  private static final String DOCKER =
      """
      #!/bin/sh
      case $1 in
        pull) ;;
        image) echo "somewhere/${5##*/}@%s" ;;
        *) exit 1 ;;
      esac
      """
          .formatted(DIGEST);

  @TempDir Path folder;

  @Test
  void everyImageAndEveryBaseOfAnImageIsWrittenWithItsDigest()
      throws IOException, InterruptedException {
    copy("docker-compose.yml");
    copy("deploy/docker/pin");
    copy("deploy/docker/keycloak/Dockerfile");
    ComposeFile.OURS.forEach(service -> copy(service + "/src/main/docker/Dockerfile"));
    var docker = Files.createDirectory(folder.resolve("bin")).resolve("docker");
    Files.writeString(docker, DOCKER);
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));

    var pin = new ProcessBuilder("bash", "deploy/docker/pin").directory(folder.toFile());
    pin.environment().merge("PATH", docker.getParent() + ":", (path, first) -> first + path);
    assertThat(pin.inheritIO().start().waitFor()).isZero();

    Map<String, Map<String, Map<String, Object>>> written =
        new Yaml().load(Files.readString(folder.resolve("docker-compose.override.yml")));
    var services = written.getOrDefault("services", Map.of());
    assertThat(services.keySet()).containsExactlyInAnyOrderElementsOf(new ComposeFile().names());
    assertThat(services.values())
        .allSatisfy(service -> assertThat(service.toString()).contains("@" + DIGEST));
    assertThat(services.get("postgres")).containsEntry("image", "postgres:18.6@" + DIGEST);
    assertThat(services.get("survey-service").toString()).contains("JRE=eclipse-temurin:25");
  }

  private void copy(String file) {
    try {
      var to = folder.resolve(file);
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(ComposeFile.ROOT.resolve(file), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
