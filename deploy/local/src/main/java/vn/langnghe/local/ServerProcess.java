package vn.langnghe.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One server or service in a process of its own, with its data in one folder. */
public final class ServerProcess {
  static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

  /**
   * What one server is.
   *
   * @param name the short name used in options, control lines and file names
   * @param coordinates what a client needs to reach it; the process id is added
   */
  public record Spec(
      String name, int port, Path data, Start start, Map<String, Object> coordinates) {
    /** The name that a person reads. */
    public String title() {
      return switch (name) {
        case "postgres" -> "PostgreSQL";
        case "kafka" -> "Kafka";
        case "keycloak" -> "Keycloak";
        default -> name + "-service";
      };
    }
  }

  /**
   * How it starts.
   *
   * @param completion what is done once it answers, before anybody may use it
   */
  public record Start(Preparation preparation, BooleanSupplier answers, Runnable completion) {}

  /** The command of one start, with the signal that ends it cleanly. */
  public record Launch(
      List<String> command,
      Map<String, String> environment,
      String stopSignal,
      Duration shutdownTimeout) {
    public Launch(List<String> command, Map<String, String> environment, String stopSignal) {
      this(command, environment, stopSignal, SHUTDOWN_TIMEOUT);
    }
  }

  /** Makes files ready and says what is to be run; tells the step it is at, when it takes long. */
  public interface Preparation {
    Launch prepare(Consumer<String> step);
  }

  private final Spec spec;
  private volatile String step = "";
  private volatile Duration shutdownTimeout = SHUTDOWN_TIMEOUT;
  private volatile @Nullable GuardedProcess process;

  public ServerProcess(Spec spec) {
    this.spec = spec;
  }

  public String name() {
    return spec.name();
  }

  public String title() {
    return spec.title();
  }

  /** Starts the server and returns when it answers. */
  public void start() {
    Ports.require(spec.port(), spec.title(), Settings.environmentName(spec.name() + ".port"));
    step = "";
    try {
      var launch = spec.start().preparation().prepare(text -> step = text);
      var started =
          GuardedProcess.start(
              new GuardedProcess.Spec(
                  spec.name(),
                  launch.command(),
                  launch.environment(),
                  spec.data(),
                  launch.stopSignal()));
      shutdownTimeout = launch.shutdownTimeout();
      process = started;
      started.await(Settings.startLimit(), spec.start().answers());
      spec.start().completion().run();
    } finally {
      step = "";
    }
  }

  /** What a start that takes long is doing just now, or nothing. */
  public String step() {
    return step;
  }

  /** Stops it cleanly; data stay. */
  public void stop() {
    var running = process;
    if (running != null) {
      running.stop(shutdownTimeout);
    }
  }

  /** Ends it as a power cut would: SIGKILL, no clean-up. */
  public void kill() {
    var running = process;
    if (running != null) {
      running.kill();
    }
  }

  public boolean isRunning() {
    var running = process;
    return running != null && running.isAlive();
  }

  /** The log of the process that runs or has ended last. */
  public Path log() {
    return spec.data().resolve(spec.name() + ".log");
  }

  public String endOfLog() {
    var running = process;
    return running == null ? "" : running.endOfLog();
  }

  /** What a client needs to reach it, with the process id. */
  public Map<String, Object> coordinates() {
    var running = process;
    Map<String, Object> all = new LinkedHashMap<>(spec.coordinates());
    all.put("port", spec.port());
    all.put("pid", running == null ? -1L : running.pid());
    return all;
  }
}
