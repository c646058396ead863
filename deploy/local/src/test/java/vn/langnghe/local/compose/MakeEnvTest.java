package vn.langnghe.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeEnvTest {
  @TempDir Path folder;

  @Test
  void everySecretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException, InterruptedException {
    var script = folder.resolve("deploy/docker/make-env");
    Files.createDirectories(script.resolveSibling("."));
    Files.copy(ComposeFile.ROOT.resolve("deploy/docker/make-env"), script);
    Files.copy(ComposeFile.ROOT.resolve(".env.example"), folder.resolve(".env.example"));

    assertThat(run(script)).isZero();

    var written = Files.readString(folder.resolve(".env"));
    var secrets = values(written);
    secrets.removeAll(values(ComposeFile.text(".env.example")));
    assertThat(written).doesNotContain("change-me");
    assertThat(secrets)
        .hasSameSizeAs(
            values(ComposeFile.text(".env.example")).stream().filter("change-me"::equals).toList())
        .doesNotHaveDuplicates()
        .allMatch(secret -> secret.length() >= 44);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
        .isEqualTo("rw-------");

    assertThat(run(script)).isNotZero();
    assertThat(folder.resolve(".env")).hasContent(written);
  }

  private static int run(Path script) throws IOException, InterruptedException {
    return new ProcessBuilder("bash", script.toString()).inheritIO().start().waitFor();
  }

  private static List<String> values(String file) {
    return file.lines()
        .filter(line -> line.startsWith("LANGNGHE_"))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .collect(Collectors.toList());
  }
}
