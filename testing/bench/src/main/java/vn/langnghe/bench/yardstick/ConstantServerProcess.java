package vn.langnghe.bench.yardstick;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link ConstantServer} in a process of its own, like the service it stands beside. */
public final class ConstantServerProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  private ConstantServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static ConstantServerProcess start(int bodySize) throws IOException, InterruptedException {
    int port = freePort();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ConstantServer.class.getName(),
            String.valueOf(port),
            String.valueOf(bodySize));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitOpen(port);
    return new ConstantServerProcess(process, port);
  }

  public int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitOpen(int port) throws IOException, InterruptedException {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > limit) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
