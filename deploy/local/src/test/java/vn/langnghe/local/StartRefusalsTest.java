package vn.langnghe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartRefusalsTest {
  @TempDir Path folder;

  @Test
  void aTakenPortIsNamedWithTheSettingThatChangesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Ports.require(port, "PostgreSQL", "LANGNGHE_POSTGRES_PORT"))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Cổng " + port + " (PostgreSQL) đang bận")
          .hasMessageContaining("LANGNGHE_POSTGRES_PORT=<port>");
    }
  }

  @Test
  void aFreePortIsFreeAndAWantedPortIsKept() {
    assertThat(Ports.isFree(Ports.free())).isTrue();
    assertThat(Ports.freeOr(12_345)).isEqualTo(12_345);
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> PlatformOptions.parse("--no-security", "true"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("--no-security");
  }

  @Test
  void secretsAreKeptAndReadableByTheirOwnerOnly() throws IOException {
    String first = Secrets.in(folder).get("postgres.langnghe");

    assertThat(Secrets.in(folder).get("postgres.langnghe")).isEqualTo(first);
    assertThat(Secrets.in(folder).get("another")).isNotEqualTo(first);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(Secrets.in(folder).file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatOthersCouldReadIsItsOwnersBeforeASecretIsWrittenIntoIt() throws IOException {
    Path file = folder.resolve("kafka.properties");
    Files.writeString(file, "made by an earlier version, for everybody");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    PrivateFile.write(file, "secret");

    assertThat(file).hasContent("secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aHalfFilledFolderIsFilledAgain() throws IOException {
    System.setProperty("langnghe.cache", folder.toString());
    try {
      assertThatThrownBy(
              () ->
                  UnpackedOnce.folder(
                      "server",
                      half -> {
                        Files.writeString(half.resolve("a"), "");
                        throw new IOException("disk full");
                      }))
          .hasMessageContaining("Could not unpack server");
      assertThatCode(
              () ->
                  UnpackedOnce.folder("server", whole -> Files.writeString(whole.resolve("b"), "")))
          .doesNotThrowAnyException();
      assertThat(folder.resolve("server"))
          .isDirectoryContaining("glob:**b")
          .isDirectoryNotContaining("glob:**a");
    } finally {
      System.clearProperty("langnghe.cache");
    }
  }

  @Test
  void oneFolderDoesNotWaitForAnother() {
    System.setProperty("langnghe.cache", folder.toString());
    try {
      var other =
          UnpackedOnce.folder(
              "slow",
              slow ->
                  Files.writeString(
                      slow.resolve("inner"),
                      CompletableFuture.supplyAsync(
                              () -> UnpackedOnce.folder("fast", fast -> {}).toString())
                          .orTimeout(30, TimeUnit.SECONDS)
                          .join()));

      assertThat(other.resolve("inner")).hasContent(folder.resolve("fast").toString());
    } finally {
      System.clearProperty("langnghe.cache");
    }
  }
}
