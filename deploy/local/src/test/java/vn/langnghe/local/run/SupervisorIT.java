package vn.langnghe.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.local.Ports;
import vn.langnghe.local.ServerProcess;
import vn.langnghe.local.StartFailure;

/** Over a small process that stays up or falls as the test wants. */
class SupervisorIT {
  private static final String SCRIPT =
      "[ -e fail ] && echo no room && exit 3; echo up; while :; do sleep 0.1; done";

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final SettableClock clock = new SettableClock();
  private final Path folder;
  private final ServerProcess process;
  private final Supervisor supervisor;

  SupervisorIT(@TempDir Path folder) {
    this.folder = folder;
    this.process = new ServerProcess(spec());
    this.supervisor = new Supervisor(List.of(process), clock, said::add);
  }

  @AfterEach
  void end() {
    supervisor.close();
    process.stop();
  }

  @Test
  void aProcessThatIsKilledStartsAgainAfterAPauseThatTheStatusLineNames() {
    process.start();
    process.kill();

    supervisor.tend();

    assertThat(supervisor.status()).isEqualTo("sample-service khởi động lại sau / restarts in 1 s");
    assertThat(process.isRunning()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    await(() -> process.isRunning() && supervisor.status().isEmpty());
    assertThat(said)
        .containsExactly(
            "  ✗ sample-service đã dừng, khởi động lại sau 1 giây, xem %s / has ended, restarts in 1 s, see %s"
                .formatted(process.log(), process.log()),
            "  ✓ sample-service chạy lại / is up again");
  }

  @Test
  void fiveFallsWithinAMinuteEndTheRunWithTheEndOfTheLog() throws IOException {
    process.start();
    Files.writeString(folder.resolve("fail"), "");
    process.kill();

    assertThatThrownBy(() -> await(() -> false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("sample-service đã dừng 5 lần trong một phút")
        .hasMessageContaining("ended 5 times within a minute")
        .hasMessageContaining("\nno room");
  }

  private ServerProcess.Spec spec() {
    return new ServerProcess.Spec(
        "sample",
        Ports.free(),
        folder,
        new ServerProcess.Start(
            step -> new ServerProcess.Launch(List.of("bash", "-c", SCRIPT), Map.of(), "TERM"),
            this::isUp,
            () -> {}),
        Map.of());
  }

  private boolean isUp() {
    var log = folder.resolve("sample.log");
    try {
      return Files.exists(log) && Files.readString(log).contains("up");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pauses pass at once: only the process takes real time. */
  private void await(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              supervisor.tend();
              if (supervisor.status().contains("restarts in")) {
                clock.advance(Duration.ofSeconds(1));
              }
              return condition.getAsBoolean();
            });
  }

  private static final class SettableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-26T01:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
