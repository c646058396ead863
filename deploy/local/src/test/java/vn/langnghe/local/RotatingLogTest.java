package vn.langnghe.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

  @TempDir Path folder;

  @Test
  void aServerThatTalksWithoutEndFillsNoDisk() throws IOException {
    var file = folder.resolve("server.log");
    var said = new PipedInputStream();
    RotatingLog log;
    try (var server = new PipedOutputStream(said)) {
      log = new RotatingLog(file, said, 10_000);
      for (int line = 0; line < 20_000; line++) {
        server.write(("line " + line + '\n').getBytes(UTF_8));
      }
    }
    log.awaitEnd(Duration.ofSeconds(20));

    try (var files = Files.list(folder)) {
      var sizes = files.map(one -> one.toFile().length()).toList();
      assertThat(sizes).hasSize(6).allMatch(size -> size < 10_000 + 32 * 1024);
    }
    assertThat(Files.readString(file)).endsWith("line 19999\n");
  }
}
