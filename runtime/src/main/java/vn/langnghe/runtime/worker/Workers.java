package vn.langnghe.runtime.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes the workers of a service, watches them, and stops them all when the service ends. */
@ApplicationScoped
public class Workers {

  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

  private final MeterRegistry metrics;
  private final List<Worker> all = new CopyOnWriteArrayList<>();

  public Workers(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** A worker that does not run yet. */
  public Worker worker(String name, Worker.Step step) {
    return worker(name, step, BACKOFF);
  }

  /** A worker that does not run yet and pauses in its own way after failures. */
  public Worker worker(String name, Worker.Step step, Backoff backoff) {
    var worker = new Worker(name, step, backoff);
    all.add(worker);
    Gauge.builder("worker_failing", worker, one -> one.isFailing() || one.isDead() ? 1 : 0)
        .description("1 while the last step of the worker failed or its thread has died")
        .tag("worker", name)
        .register(metrics);
    return worker;
  }

  List<Worker> all() {
    return all;
  }

  /** All are asked first, so that they end side by side. */
  public void stop(@Observes ShutdownEvent event) throws InterruptedException {
    all.forEach(Worker::stop);
    for (var worker : all) {
      worker.join(SHUTDOWN_TIMEOUT);
    }
  }
}
