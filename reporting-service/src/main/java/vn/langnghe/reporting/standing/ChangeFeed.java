package vn.langnghe.reporting.standing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.reporting.standing.StoredSummaries.Lying;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;

/**
 * Tells this instance what any instance committed, in the order of the commits. The tables are the
 * truth; a wake-up only makes the next look come sooner. After a failure the same changes are told
 * again, so observers must bear a repetition.
 */
@ApplicationScoped
public class ChangeFeed {

  private static final int PAGE = 1000;

  private final Database database;
  private final StoredSummaries summaries;
  private final AgencyDirectory directory;
  private final Event<Changes> observers;
  private final StandingConfig config;
  private final Worker worker;
  private long scoresSeen;
  private long definitionsSeen;
  private List<AgencyDescribed> agenciesSeen = List.of();

  ChangeFeed(
      Database database,
      StoredSummaries summaries,
      AgencyDirectory directory,
      Event<Changes> observers,
      StandingConfig config,
      Workers workers) {
    this.database = database;
    this.summaries = summaries;
    this.directory = directory;
    this.observers = observers;
    this.config = config;
    this.worker = workers.worker("change-feed", this::look);
  }

  void start(@Observes StartupEvent event) {
    scoresSeen = newest("select coalesce(max(change), 0) as newest from score");
    definitionsSeen = newestDefinition();
    worker.start();
  }

  /** Something was committed here: look at once. */
  public void wake() {
    worker.wake();
  }

  private Rest look() {
    List<Lying<Long>> lying;
    do {
      lying = scoresAfter(scoresSeen);
      var scores = summaries.read("score", lying, Change::of);
      long definitions = newestDefinition();
      var agencies = directory.all();
      var changes =
          new Changes(scores, definitions > definitionsSeen, differs(agencies, agenciesSeen));
      if (!scores.isEmpty() || changes.definitions() || changes.agencies()) {
        observers.fire(changes);
      }
      definitionsSeen = definitions;
      agenciesSeen = agencies;
      if (!lying.isEmpty()) {
        scoresSeen = lying.getLast().also();
      }
    } while (lying.size() == PAGE);
    return Rest.untilSignal(config.poll());
  }

  @SuppressWarnings("ReferenceEquality") // the directory gives the same list until it reads anew
  private static boolean differs(List<AgencyDescribed> now, List<AgencyDescribed> before) {
    return now != before;
  }

  private List<Lying<Long>> scoresAfter(long number) {
    return database.list(
        """
        select change, index_code, agency, period, summary from score
        where change > ? order by change limit ?
        """,
        row -> Lying.of(row, row.count("change")),
        number,
        PAGE);
  }

  private long newestDefinition() {
    return newest("select coalesce(max(change), 0) as newest from index_definition");
  }

  private long newest(String sql) {
    return database.list(sql, row -> row.count("newest")).getFirst();
  }
}
