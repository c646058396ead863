package vn.langnghe.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.langnghe.local.StartFailure;
import vn.langnghe.local.UnpackedOnce;

/** Processes of a crashed earlier run; the guard makes them rare, this makes them harmless. */
final class StaleProcesses {
  private final Path data;

  StaleProcesses(Path data) {
    this.data = data;
  }

  /** Names and ends what still runs on this folder; whoever calls it holds the folder's claim. */
  void end(Console console) {
    for (var file : pidFiles()) {
      process(file)
          .ifPresent(
              process -> {
                var name = String.valueOf(file.getFileName()).replace(".pid", "");
                console.line(
                    "  ! %s (%d) của lần chạy trước còn sống, đang dừng / left over from an earlier run, stopping it"
                        .formatted(name, process.pid()));
                process.destroy();
                await(process);
              });
    }
  }

  /** Everything but the claim itself. */
  void erase() {
    try (var inside = Files.list(data)) {
      for (var entry : inside.toList()) {
        if (!entry.endsWith("in-use")) {
          UnpackedOnce.delete(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not empty " + data, e);
    }
  }

  private List<Path> pidFiles() {
    try (var inside = Files.list(data)) {
      return inside.filter(file -> file.toString().endsWith(".pid")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pid may belong to somebody else by now: ours name the data folder on their command line. */
  private Optional<ProcessHandle> process(Path file) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new StartFailure("Không dừng được / Could not stop " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
