package vn.langnghe.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.langnghe.local.DataFolder;
import vn.langnghe.local.KafkaAccount;
import vn.langnghe.local.LocalStack;
import vn.langnghe.local.Settings;
import vn.langnghe.local.StartFailure;

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
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var console = new Console(out, System.getenv("LANGNGHE_TERMINAL") != null);
    try {
      var options = RunOptions.parse(arguments);
      if (options.help()) {
        console.line(RunOptions.HELP);
        return;
      }
      var data =
          Path.of(Settings.text("data", Settings.root().resolve(".local/data").toString()))
              .toAbsolutePath();
      new Run(console, options, data).run();
    } catch (StartFailure | IOException e) {
      console.line(String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    var claim = DataFolder.claim(data);
    var stale = new StaleProcesses(data);
    stale.end(console);
    if (options.fresh()) {
      stale.erase();
    }
    var layout = new RunLayout(data, options.demo());
    var stack = layout.stack();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, claim), "stop"));
    var watch = new Stopwatch();
    console.line(
        "Khởi động Lắng Nghe; lần đầu lâu hơn. / Starting Lắng Nghe; the first time takes longer.");
    new StartProgress(console, watch).start(stack);
    setPageClients(layout);
    if (options.demo()) {
      watch.time("tỉnh mẫu/sample province", () -> load(layout));
    }
    console.line(
        String.format(
            Locale.ROOT,
            "Sẵn sàng sau / Ready after %.0f s (%s)",
            watch.seconds(),
            watch.breakdown()));
    console.line(new Welcome(layout, data).text());
    if (options.demo()) {
      console.line(
          "MÔ PHỎNG: phiếu và phản ánh từ đây là giả lập. / SIMULATED: answers and cases from here on are made up.");
      var simulator = new Demo(layout).simulate(console::line);
      beforeTheRest.add(simulator::close);
    }
    watchOver(layout, stack);
  }

  /** Without it everything works but signing in to pages, so it stops nothing. */
  private void setPageClients(RunLayout layout) throws InterruptedException {
    try {
      layout.setPageClients();
    } catch (IOException e) {
      console.line(
          "  ! Chưa đăng nhập được vào các trang / Signing in to pages does not work: "
              + e.getMessage());
    }
  }

  private void load(RunLayout layout) {
    try {
      new Demo(layout).load(text -> console.line("    " + text));
    } catch (IOException e) {
      throw new StartFailure(
          "Không nạp được tỉnh mẫu. / The sample province could not be loaded: " + e.getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Bị ngắt. / Interrupted.", e);
    }
  }

  private void watchOver(RunLayout layout, LocalStack stack) throws InterruptedException {
    try (var numbers = new StatusLine(layout.kafka().login(KafkaAccount.OPERATOR));
        var supervisor = new Supervisor(stack.all(), Clock.systemUTC(), console::line)) {
      beforeTheRest.add(supervisor::close);
      do {
        supervisor.tend();
        var restarting = supervisor.status();
        console.status(restarting.isEmpty() ? numbers.text() : restarting);
      } while (!stopped.await(1, TimeUnit.SECONDS));
    }
  }

  private void stop(LocalStack stack, DataFolder claim) {
    stopped.countDown();
    console.line(
        "Đang dừng; lần đầu sau khi dựng lâu hơn. / Stopping; the first time after a build takes longer.");
    beforeTheRest.forEach(Runnable::run);
    stack.stop();
    claim.close();
    console.line("Đã dừng; dữ liệu ở / Stopped; data are in " + data);
  }
}
