package vn.langnghe.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.local.GuardedProcess;
import vn.langnghe.local.Java;
import vn.langnghe.local.LocalServer;
import vn.langnghe.local.Ports;
import vn.langnghe.local.Settings;
import vn.langnghe.local.StartFailure;

/** One of our four services as a process of its own. */
final class ServiceProcess implements LocalServer {
  private static final String JVM = "-Xms48m -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final String name;
  private final int port;
  private final Path data;
  private final Map<String, String> environment;
  private @Nullable GuardedProcess process;

  ServiceProcess(String name, int port, Path data, Map<String, String> environment) {
    this.name = name;
    this.port = port;
    this.data = data;
    this.environment = environment;
  }

  static boolean isBuilt(String name) {
    return Files.exists(jar(name));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    Ports.require(port, name + "-service", Settings.environmentName(name + ".port"));
    if (!isBuilt(name)) {
      throw new StartFailure(
          "Chưa dựng %s-service. / %s-service is not built: %s".formatted(name, name, jar(name)));
    }
    List<String> command = new ArrayList<>(Java.command(Settings.text("service.jvm", JVM)));
    command.add("-Dlangnghe.data=" + data);
    command.addAll(List.of("-jar", jar(name).toString()));
    GuardedProcess started =
        GuardedProcess.start(new GuardedProcess.Spec(name, command, environment, data, "TERM"));
    process = started;
    started.await(Settings.startLimit(), this::isReady);
  }

  @Override
  public void stop() {
    if (process != null) {
      process.stop(Duration.ofSeconds(20));
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  @Override
  public Map<String, Object> coordinates() {
    return Map.of(
        "url", uri().toString(), "port", port, "pid", process == null ? -1L : process.pid());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private boolean isReady() {
    if (!Ports.answers(port)) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(uri().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path jar(String name) {
    return Settings.root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
  }
}
