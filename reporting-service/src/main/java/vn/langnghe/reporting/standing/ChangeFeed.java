package vn.langnghe.reporting.standing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.runtime.agency.AgencyDirectory;

/**
 * Tells this instance what any instance committed, in the order of the commits. The tables are the
 * truth; a wake-up only makes the next look come sooner. After a failure the same changes are told
 * again, so observers must bear a repetition.
 */
@ApplicationScoped
public class ChangeFeed {

  private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
  private static final int PAGE = 1000;

  private final Database database;
  private final Standings standings;
  private final AgencyDirectory directory;
  private final Event<Changes> observers;
  private final BoardConfig config;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean running = true;
  private volatile boolean failing;
  private @Nullable Thread thread;
  private long scoresSeen;
  private long definitionsSeen;
  private List<AgencyDescribed> agenciesSeen = List.of();

  ChangeFeed(
      Database database,
      Standings standings,
      AgencyDirectory directory,
      Event<Changes> observers,
      BoardConfig config) {
    this.database = database;
    this.standings = standings;
    this.directory = directory;
    this.observers = observers;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    scoresSeen = newest("select coalesce(max(change), 0) from score");
    definitionsSeen = newest("select coalesce(max(change), 0) from index_definition");
    thread = Thread.ofPlatform().name("change-feed").daemon().start(this::follow);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    news.release();
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  /** Something was committed here: look at once. */
  public void wake() {
    news.release();
  }

  private void follow() {
    while (running) {
      try {
        boolean woken = news.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        if (woken) {
          news.drainPermits();
        }
        look();
        failing = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        reportOnce(e);
      }
    }
  }

  private void reportOnce(RuntimeException e) {
    if (!failing && running) {
      LOG.error("Changes cannot be followed; trying again", e);
    }
    failing = true;
  }

  private void look() {
    List<Change> scores;
    do {
      scores = scoresAfter(scoresSeen);
      long definitions = newest("select coalesce(max(change), 0) from index_definition");
      var agencies = directory.all();
      var changes =
          new Changes(scores, definitions > definitionsSeen, differs(agencies, agenciesSeen));
      if (!scores.isEmpty() || changes.definitions() || changes.agencies()) {
        observers.fire(changes);
      }
      definitionsSeen = definitions;
      agenciesSeen = agencies;
      if (!scores.isEmpty()) {
        scoresSeen = scores.getLast().number();
      }
    } while (scores.size() == PAGE);
  }

  @SuppressWarnings("ReferenceEquality") // the directory gives the same list until it reads anew
  private static boolean differs(List<AgencyDescribed> now, List<AgencyDescribed> before) {
    return now != before;
  }

  private List<Change> scoresAfter(long number) {
    return database.query(
        """
        select change, index_code, agency, period, summary from score
        where change > ? order by change limit ?
        """,
        (connection, statement) -> {
          statement.setLong(1, number);
          statement.setInt(2, PAGE);
        },
        row ->
            new Change(
                row.getLong(1),
                ScoreKey.live(row.getString(2), row.getString(3), Period.of(row.getString(4))),
                standings.read(row.getString(5))));
  }

  private long newest(String sql) {
    return database.query(sql, (connection, statement) -> {}, row -> row.getLong(1)).getFirst();
  }
}
