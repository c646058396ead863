package vn.langnghe.scoring.rebuild;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.HeldLock;
import vn.langnghe.runtime.telemetry.WordlessTrace;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;

/** Runs one rebuild at a time over all instances, in the background. */
@ApplicationScoped
public class RebuildRunner {

  private static final Logger LOG = Logger.getLogger(RebuildRunner.class);
  private static final Rest UNTIL_ASKED = Rest.untilSignal(Duration.ofHours(1));

  private record Running(
      UUID id, RebuildRegister.Mode mode, RebuildProgress progress, HeldLock lock) {}

  private final Rebuild rebuild;
  private final RebuildRegister register;
  private final Database database;
  private final Ids ids;
  private final Worker worker;
  private volatile @Nullable Running running;

  public RebuildRunner(
      Rebuild rebuild, RebuildRegister register, Database database, Ids ids, Workers workers) {
    this.rebuild = rebuild;
    this.register = register;
    this.database = database;
    this.ids = ids;
    this.worker = workers.worker("rebuild", this::runWhatWasAskedFor).interruptedBy(this::stop);
  }

  void start(@Observes StartupEvent event) {
    worker.start();
  }

  /** The id of the rebuild that begins; empty when one is running already, here or elsewhere. */
  Optional<UUID> start(RebuildRegister.Mode mode, String askedBy) {
    return database.holdIfFree("rebuild").map(lock -> start(mode, askedBy, lock));
  }

  private UUID start(RebuildRegister.Mode mode, String askedBy, HeldLock lock) {
    var id = ids.next();
    try {
      register.closeAbandoned();
      register.begin(id, mode, askedBy);
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
    running = new Running(id, mode, new RebuildProgress(), lock);
    worker.wake();
    return id;
  }

  private Rest runWhatWasAskedFor() {
    var asked = running;
    if (asked != null) {
      run(asked, asked.lock());
    }
    return UNTIL_ASKED;
  }

  private void run(Running asked, HeldLock lock) {
    try (lock) {
      try {
        run(asked);
      } finally {
        running = null;
      }
    }
  }

  private void run(Running asked) {
    var id = asked.id();
    var progress = asked.progress();
    try {
      LOG.infof("Rebuild %s (%s) begins", id, asked.mode());
      List<Digests.Place> differences =
          switch (asked.mode()) {
            case COMPARE -> rebuild.compare(progress);
            case REPLACE -> {
              rebuild.replace(progress);
              yield List.of();
            }
          };
      register.end(id, progress, differences);
      LOG.infof(
          "Rebuild %s read %d records again; %d places differ",
          id, progress.read(), differences.size());
    } catch (RuntimeException failure) {
      LOG.errorf(
          WordlessTrace.of(failure),
          "Rebuild %s could not be finished; the old state serves on",
          id);
      register.fail(id, progress, failure.toString());
    }
  }

  private void stop() {
    var asked = running;
    if (asked != null) {
      asked.progress().stop();
    }
  }

  /** How far a rebuild that runs here has come. */
  Optional<RebuildProgress> progress(UUID id) {
    var now = running;
    return now == null || !now.id().equals(id) ? Optional.empty() : Optional.of(now.progress());
  }
}
