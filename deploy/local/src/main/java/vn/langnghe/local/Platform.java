package vn.langnghe.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the chosen servers for a parent process and stops them when its standard input closes.
 *
 * <p>Control lines on standard input: {@code start|stop|kill postgres|kafka|keycloak}; each is
 * answered with {@code ok <line>} or {@code failed <line>: <why>}.
 */
public final class Platform {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlatformOptions options;
  private final DataFolder folder;
  private final LocalStack stack;
  private final PrintStream out;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private Platform(PlatformOptions options, DataFolder folder, PrintStream out) {
    this.options = options;
    this.folder = folder;
    this.stack = new LocalStack(options.servers());
    this.out = out;
  }

  public static void main(String... arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      var options = PlatformOptions.parse(arguments);
      var platform = new Platform(options, DataFolder.claim(options.data()), out);
      Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "stop"));
      platform.run();
      platform.stop();
    } catch (StartFailure e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException {
    var watcher = new Thread(this::obey, "control");
    watcher.setDaemon(true);
    stack.start(ServerProcess::start);
    writeCoordinates();
    out.println("ready");
    watcher.start();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void obey() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        obey(line.strip());
      }
    } catch (IOException e) {
      out.println("standard input failed: " + e.getMessage());
    }
  }

  private void obey(String line) {
    String[] words = line.split(" ", -1);
    try {
      var server = stack.named(words.length > 1 ? words[1] : "");
      switch (words[0]) {
        case "start" -> server.start();
        case "stop" -> server.stop();
        case "kill" -> server.kill();
        default -> throw new StartFailure("unknown command");
      }
      writeCoordinates();
      out.println("ok " + line);
    } catch (RuntimeException | IOException e) {
      out.println("failed " + line + ": " + e.getMessage());
    }
  }

  private void writeCoordinates() throws IOException {
    var file = options.json();
    if (file == null) {
      out.println(JSON.writeValueAsString(stack.coordinates()));
      return;
    }
    var half = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        half, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(stack.coordinates()));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void stop() {
    if (stopped.compareAndSet(false, true)) {
      stack.stop();
      folder.close();
      if (options.erase()) {
        UnpackedOnce.deleteQuietly(options.data());
      }
    }
  }
}
