package vn.langnghe.local.run;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.langnghe.local.LocalStack;
import vn.langnghe.local.ServerProcess;

/** Starts the stack and tells, while a person waits, what is up, what is not, and since when. */
final class StartProgress {
  /** Between two lines where no status line can be rewritten. */
  private static final long SECONDS_BETWEEN_LINES = 10;

  private final Console console;
  private final Stopwatch watch;

  StartProgress(Console console, Stopwatch watch) {
    this.console = console;
    this.watch = watch;
  }

  void start(LocalStack stack) {
    var finished = new CountDownLatch(1);
    var teller = Thread.ofVirtual().name("progress").start(() -> tell(stack, finished));
    try {
      stack.start(this::startOne);
    } finally {
      finished.countDown();
      teller.interrupt();
    }
  }

  private void startOne(ServerProcess process) {
    double took = watch.time(process.title(), process::start);
    console.line(
        String.format(
            Locale.ROOT, "  ✓ %-18s %5.1f s   (%.1f s)", process.title(), watch.seconds(), took));
  }

  private void tell(LocalStack stack, CountDownLatch finished) {
    try {
      for (long second = 1; !finished.await(1, TimeUnit.SECONDS); second++) {
        var text = "  … đang khởi động / starting: " + unfinished(stack);
        if (!console.status(text) && second % SECONDS_BETWEEN_LINES == 0) {
          console.line(text);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String unfinished(LocalStack stack) {
    var unfinished = watch.unfinished();
    return stack.all().stream()
        .filter(process -> unfinished.containsKey(process.title()))
        .map(
            process ->
                String.format(
                    Locale.ROOT,
                    "%s %.0f s%s",
                    process.title(),
                    unfinished.getOrDefault(process.title(), 0.0),
                    process.step().isEmpty() ? "" : " (" + process.step() + ")"))
        .collect(Collectors.joining(", "));
  }
}
