package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.langnghe.event.Event;
import vn.langnghe.event.Topic;

/** Which facts are kept from which topic. */
@ApplicationScoped
public class TopicStores {

  private record Kept<F>(FactReader<F> reading, FactStore<F> store) {

    int apply(List<Event> events) {
      return store
          .apply(events.stream().map(reading::again).flatMap(Optional::stream).toList())
          .facts();
    }
  }

  private final Map<Topic, Kept<?>> kept;

  public TopicStores(SurveyIntake surveys, CaseIntake cases, DossierIntake dossiers) {
    this.kept =
        Map.of(
            Topic.SURVEY_RESPONSES, new Kept<>(surveys::read, surveys),
            Topic.FEEDBACK_CASES, new Kept<>(CaseIntake::checked, cases),
            Topic.DOSSIERS, new Kept<>(dossiers::checked, dossiers));
  }

  /** Stores events of one topic in the caller's transaction; what was parked is left out. */
  public int apply(Topic topic, List<Event> events) {
    return Objects.requireNonNull(kept.get(topic), topic.wireName()).apply(events);
  }
}
