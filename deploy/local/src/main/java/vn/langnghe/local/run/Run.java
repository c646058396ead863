package vn.langnghe.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.langnghe.local.DataFolder;
import vn.langnghe.local.Settings;
import vn.langnghe.local.StartFailure;
import vn.langnghe.local.sample.Simulator;

/** The main class behind ./run. */
public final class Run {
  private final Console console;
  private final RunOptions options;
  private final Path data;
  private final Queue<Runnable> beforeTheRest = new ConcurrentLinkedQueue<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Run(Console console, RunOptions options, Path data) {
    this.console = console;
    this.options = options;
    this.data = data;
  }

  public static void main(String... arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Console console = new Console(out, System.getenv("LANGNGHE_TERMINAL") != null);
    try {
      RunOptions options = RunOptions.parse(arguments);
      if (options.help()) {
        console.line(RunOptions.HELP);
        return;
      }
      Path data =
          Path.of(Settings.text("data", Settings.root().resolve(".local/data").toString()))
              .toAbsolutePath();
      new Run(console, options, data).run();
    } catch (StartFailure | IOException e) {
      console.line(String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    DataFolder claim = DataFolder.claim(data);
    Leftovers leftovers = new Leftovers(data);
    leftovers.end(console);
    if (options.fresh()) {
      leftovers.erase();
    }
    House house = new House(data, options.demo());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(house, claim), "stop"));
    Stopwatch watch = new Stopwatch();
    console.line(
        "Khởi động Lắng Nghe; lần đầu lâu hơn. / Starting Lắng Nghe; the first time takes longer.");
    house.start(watch, console);
    if (options.demo()) {
      watch.time("tỉnh mẫu/sample province", () -> load(house));
    }
    console.line(
        String.format(
            Locale.ROOT,
            "Sẵn sàng sau / Ready after %.0f s (%s)",
            watch.seconds(),
            watch.breakdown()));
    console.line(new Welcome(house, data).text());
    if (options.demo()) {
      console.line(
          "MÔ PHỎNG: phiếu và phản ánh từ đây là giả lập. / SIMULATED: answers and cases from here on are made up.");
      Simulator simulator = new Demo(house).simulate(console::line);
      beforeTheRest.add(simulator::close);
    }
    watchOver(house);
  }

  private void load(House house) {
    try {
      new Demo(house).load(text -> console.line("    " + text));
    } catch (IOException e) {
      throw new StartFailure(
          "Không nạp được tỉnh mẫu. / The sample province could not be loaded: " + e.getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Bị ngắt. / Interrupted.", e);
    }
  }

  private void watchOver(House house) throws InterruptedException {
    Set<String> reported = new HashSet<>();
    try (Vitals vitals = new Vitals(house.kafka().bootstrapServers())) {
      do {
        List<String> fallen = house.fallen();
        for (String name : fallen) {
          if (reported.add(name)) {
            console.line(
                "  ✗ %s đã dừng, xem %s / has ended, see %s"
                    .formatted(name, data.resolve(name + ".log"), data.resolve(name + ".log")));
          }
        }
        console.status(vitals.line());
      } while (!stopped.await(2, TimeUnit.SECONDS));
    }
  }

  private void stop(House house, DataFolder claim) {
    stopped.countDown();
    console.line("Đang dừng… / Stopping…");
    beforeTheRest.forEach(Runnable::run);
    house.stop();
    claim.close();
    console.line("Đã dừng; dữ liệu ở / Stopped; data are in " + data);
  }
}
