package vn.langnghe.local.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.langnghe.local.ServerProcess;
import vn.langnghe.local.StartFailure;

/** Starts what has fallen again, and gives up when that does not help (ADR 0072). */
final class Supervisor implements AutoCloseable {
  private final List<Supervised> all;
  private final Clock clock;
  private final Consumer<String> out;
  private final AtomicBoolean closed = new AtomicBoolean();

  Supervisor(List<ServerProcess> processes, Clock clock, Consumer<String> out) {
    this.all = processes.stream().map(Supervised::new).toList();
    this.clock = clock;
    this.out = out;
  }

  /**
   * Looks at every process once; called again and again.
   *
   * @throws StartFailure when one has fallen too often, with the end of its log
   */
  void tend() {
    all.forEach(Supervised::tend);
  }

  /** What is not up just now, for the status line; empty when all is. */
  String status() {
    var words = new ArrayList<String>();
    for (var each : all) {
      var text = each.status();
      if (!text.isEmpty()) {
        words.add(text);
      }
    }
    return String.join(" · ", words);
  }

  /** Nothing is started from now on. */
  @Override
  public void close() {
    closed.set(true);
  }

  private final class Supervised {
    private final ServerProcess process;
    private final RestartPolicy policy = new RestartPolicy();
    private @Nullable Instant restartAt;
    private @Nullable Thread restart;

    Supervised(ServerProcess process) {
      this.process = process;
    }

    void tend() {
      if (closed.get() || isStarting()) {
        return;
      }
      var due = restartAt;
      if (due != null) {
        if (!clock.instant().isBefore(due)) {
          restartAt = null;
          restart = Thread.ofVirtual().name("restart-" + process.name()).start(this::startAgain);
        }
      } else if (!process.isRunning()) {
        fell();
      }
    }

    String status() {
      var due = restartAt;
      if (due != null) {
        long seconds = Math.max(0, Duration.between(clock.instant(), due).toSeconds());
        return "%s khởi động lại sau / restarts in %d s".formatted(process.title(), seconds);
      }
      return isStarting() ? "%s đang khởi động lại / restarting".formatted(process.title()) : "";
    }

    private boolean isStarting() {
      var running = restart;
      return running != null && running.isAlive();
    }

    private void fell() {
      switch (policy.afterFall(clock.instant())) {
        case RestartPolicy.Decision.RestartAfter(var pause) -> {
          out.accept(
              "  ✗ %s đã dừng, khởi động lại sau %d giây, xem %s / has ended, restarts in %d s, see %s"
                  .formatted(
                      process.title(),
                      pause.toSeconds(),
                      process.log(),
                      pause.toSeconds(),
                      process.log()));
          restartAt = clock.instant().plus(pause);
        }
        case RestartPolicy.Decision.GiveUp() ->
            throw new StartFailure(
                "%s đã dừng %d lần trong một phút, xem %s / ended %d times within a minute, see %s%n%s"
                    .formatted(
                        process.title(),
                        RestartPolicy.MAX_FALLS,
                        process.log(),
                        RestartPolicy.MAX_FALLS,
                        process.log(),
                        process.endOfLog()));
      }
    }

    /** A start that fails is a fall: the next look finds the process down. */
    private void startAgain() {
      if (closed.get()) {
        return;
      }
      try {
        process.start();
        out.accept("  ✓ %s chạy lại / is up again".formatted(process.title()));
      } catch (StartFailure e) {
        out.accept("  ✗ " + e.getMessage());
      }
    }
  }
}
