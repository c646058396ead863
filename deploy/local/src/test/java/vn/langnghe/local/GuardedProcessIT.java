package vn.langnghe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessIT {
  @TempDir Path folder;

  @Test
  void aStopSendsTheSignalAndTheServerMayCleanUp() {
    GuardedProcess server =
        start("trap 'echo clean; exit 0' TERM; echo up; while :; do sleep 0.1; done");
    server.await(Duration.ofSeconds(30), () -> server.endOfLog().contains("up"));

    server.stop(Duration.ofSeconds(30));

    assertThat(server.isAlive()).isFalse();
    assertThat(server.endOfLog()).contains("clean");
  }

  @Test
  void aServerThatIgnoresTheSignalIsKilled() {
    GuardedProcess server = start("trap '' TERM; echo up; while :; do sleep 0.1; done");
    server.await(Duration.ofSeconds(30), () -> server.endOfLog().contains("up"));

    server.stop(Duration.ofSeconds(1));

    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void aServerThatEndsWhileStartingIsReportedWithTheEndOfItsLog() {
    GuardedProcess server = start("echo no room; exit 3");

    assertThatThrownBy(() -> server.await(Duration.ofSeconds(30), () -> false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("no room")
        .hasMessageContaining("ended while it started");
  }

  private GuardedProcess start(String script) {
    return GuardedProcess.start(
        new GuardedProcess.Spec("sample", List.of("bash", "-c", script), Map.of(), folder, "TERM"));
  }
}
