package vn.langnghe.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.local.Topics.Topic;

class TopicsTest {
  @Test
  void factsAreKeptForEverAndStateIsCompacted() {
    assertThat(Topics.fromProject().all())
        .contains(
            new Topic("survey-responses", 6, "delete"),
            new Topic("feedback-cases", 3, "delete"),
            new Topic("dossiers", 3, "delete"),
            new Topic("agencies", 1, "compact"),
            new Topic("survey-releases", 3, "compact"),
            new Topic("index-scores", 3, "compact"),
            new Topic("index-scores-live", 3, "compact"));
    assertThat(Topics.fromProject().all())
        .allSatisfy(
            topic -> assertThat(topic.toCreate().configs()).containsEntry("retention.ms", "-1"));
  }

  @Test
  void everyTopicHasDeadLetters() {
    assertThat(Topics.fromProject().all())
        .filteredOn(topic -> topic.name().endsWith(".dlq"))
        .hasSize(7);
  }
}
