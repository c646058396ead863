package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child process that ends with this JVM, even when this JVM is killed (see guard.sh). */
public final class GuardedProcess {
  private static final String NAME_OF_GUARD = "guard.sh";
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Spec spec;
  private final Process guard;
  private final RotatingLog log;

  /** What to run: the log and the pid file are named after it. */
  public record Spec(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      String stopSignal) {
    Path log() {
      return folder.resolve(name + ".log");
    }

    Path pidFile() {
      return folder.resolve(name + ".pid");
    }
  }

  private GuardedProcess(Spec spec, Process guard) {
    this.spec = spec;
    this.guard = guard;
    this.log = new RotatingLog(spec.log(), guard.getInputStream());
  }

  public static GuardedProcess start(Spec spec) {
    try {
      Files.createDirectories(spec.folder());
      Files.deleteIfExists(spec.pidFile());
      if (Files.exists(spec.log())) {
        Files.move(
            spec.log(),
            spec.folder().resolve(spec.name() + ".previous.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      List<String> line =
          new ArrayList<>(
              List.of(
                  "bash",
                  "-c",
                  guardScript(),
                  "guard",
                  spec.pidFile().toString(),
                  spec.stopSignal()));
      line.addAll(spec.command());
      var builder = new ProcessBuilder(line).directory(spec.folder().toFile());
      builder.environment().putAll(spec.environment());
      builder.redirectErrorStream(true);
      return new GuardedProcess(spec, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not start " + spec.name(), e);
    }
  }

  /**
   * Waits until the condition holds; a child that ends meanwhile is reported with the end of its
   * log.
   */
  public void await(Duration limit, BooleanSupplier ready) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!guard.isAlive()) {
        log.awaitEnd(LAST_WORDS);
        throw new StartFailure(
            "%s đã dừng ngay khi khởi động, xem %s / %s ended while it started, see %s%n%s"
                .formatted(spec.name(), spec.log(), spec.name(), spec.log(), endOfLog()));
      }
      if (System.nanoTime() > deadline) {
        stop(Duration.ofSeconds(5));
        throw new StartFailure(
            "%s chưa sẵn sàng sau %d giây, xem %s / %s was not ready after %d seconds, see %s%n%s"
                .formatted(
                    spec.name(),
                    limit.toSeconds(),
                    spec.log(),
                    spec.name(),
                    limit.toSeconds(),
                    spec.log(),
                    endOfLog()));
      }
      pause();
    }
  }

  /** Asks politely by closing the guard's input, then kills. */
  public void stop(Duration grace) {
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL for the server itself; returns when it is gone. */
  public void kill() {
    server().ifPresent(ProcessHandle::destroyForcibly);
    try {
      if (!guard.waitFor(10, TimeUnit.SECONDS)) {
        guard.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isAlive() {
    return guard.isAlive();
  }

  public Path log() {
    return spec.log();
  }

  public long pid() {
    return server().map(ProcessHandle::pid).orElse(-1L);
  }

  public String endOfLog() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(spec.log()), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }

  private Optional<ProcessHandle> server() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(spec.pidFile()).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Bị ngắt khi đang khởi động. / Interrupted while starting.", e);
    }
  }

  private static String guardScript() throws IOException {
    try (var in = GuardedProcess.class.getResourceAsStream("/" + NAME_OF_GUARD)) {
      if (in == null) {
        throw new IllegalStateException(NAME_OF_GUARD + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
