package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.langnghe.event.Event;
import vn.langnghe.event.Topic;

/** Which facts are kept from which topic: the one table for intake and rebuild. */
@ApplicationScoped
public class TopicStores {

  private final Map<Topic, FactStore<?>> stores;

  public TopicStores(SurveyIntake surveys, CaseIntake cases, DossierIntake dossiers) {
    this.stores =
        Map.of(
            Topic.SURVEY_RESPONSES, surveys, Topic.FEEDBACK_CASES, cases, Topic.DOSSIERS, dossiers);
  }

  /** The topics that facts are kept from. */
  Set<Topic> topics() {
    return stores.keySet();
  }

  FactStore<?> of(Topic topic) {
    return Objects.requireNonNull(stores.get(topic), topic.wireName());
  }

  /** Stores events of one topic in the caller's transaction; what was parked is left out. */
  public int apply(Topic topic, List<Event> events) {
    return of(topic).applyAgain(events);
  }
}
