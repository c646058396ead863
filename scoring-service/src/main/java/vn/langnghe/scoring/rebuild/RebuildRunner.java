package vn.langnghe.scoring.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.time.Ids;

/** Runs one rebuild at a time over all instances, in the background. */
@ApplicationScoped
public class RebuildRunner {

  private static final Logger LOG = Logger.getLogger(RebuildRunner.class);

  private record Running(UUID id, Course course) {}

  private final Rebuild rebuild;
  private final RebuildRegister register;
  private final AgroalDataSource source;
  private final Ids ids;
  private volatile @Nullable Running running;

  public RebuildRunner(
      Rebuild rebuild, RebuildRegister register, AgroalDataSource source, Ids ids) {
    this.rebuild = rebuild;
    this.register = register;
    this.source = source;
    this.ids = ids;
  }

  /** The id of the rebuild that began; empty when one is running already, here or elsewhere. */
  Optional<UUID> start(RebuildRegister.Mode mode, String askedBy) {
    return RebuildLock.take(source).map(lock -> start(mode, askedBy, lock));
  }

  private UUID start(RebuildRegister.Mode mode, String askedBy, RebuildLock lock) {
    register.closeAbandoned();
    var id = ids.next();
    register.begin(id, mode, askedBy);
    var course = new Course();
    running = new Running(id, course);
    Thread.ofPlatform().daemon().name("rebuild").start(() -> run(id, mode, course, lock));
    return id;
  }

  private void run(UUID id, RebuildRegister.Mode mode, Course course, RebuildLock lock) {
    try (lock) {
      LOG.infof("Rebuild %s (%s) begins", id, mode);
      List<Digests.Place> differences =
          switch (mode) {
            case AUDIT -> rebuild.audit(course);
            case REPLACE -> {
              rebuild.replace(course);
              yield List.of();
            }
          };
      register.end(id, course, differences);
      LOG.infof(
          "Rebuild %s read %d records again; %d places differ",
          id, course.read(), differences.size());
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Rebuild %s could not be finished; the old state serves on", id);
      register.fail(id, course, failure.toString());
    } finally {
      running = null;
    }
  }

  /** How far a rebuild that runs here has come, and how long it will take at this pace. */
  record Progress(long records, long ofRecords, Duration left) {}

  Optional<Progress> progress(UUID id) {
    var now = running;
    if (now == null || !now.id().equals(id)) {
      return Optional.empty();
    }
    var course = now.course();
    return Optional.of(new Progress(course.read(), course.all(), course.left()));
  }
}
