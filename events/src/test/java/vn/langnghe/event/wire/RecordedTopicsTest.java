package vn.langnghe.event.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.langnghe.event.EventType;
import vn.langnghe.event.Topic;
import vn.langnghe.testkit.RecordedForm;
import vn.langnghe.testkit.Recording;

/** Topics as an earlier version wrote them: what is kept for ever stays readable for ever. */
class RecordedTopicsTest {

  private final Codec codec = new Codec();

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SURVEY_RELEASES", "INDEX_SCORES_LIVE"}) // came later
  void everyRecordedEventIsReadAndSurvivesBeingWrittenAgain(Topic topic) throws Exception {
    var records = Recording.records(topic.wireName());

    assertThat(records).isNotEmpty();
    for (var record : records) {
      var read = codec.decode(record);

      assertThat(codec.decode(EventType.of(read.event()), codec.encode(read.event())))
          .as(place(record))
          .isEqualTo(read.event());
      assertThat(read.event().key()).isEqualTo(record.key());
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SURVEY_RELEASES", "INDEX_SCORES_LIVE"})
  void everyRecordedEventSaysTheSameWhenItIsWrittenAgain(Topic topic) throws Exception {
    for (var record : Recording.records(topic.wireName())) {
      var written = codec.encode(codec.decode(record).event());

      assertThat(RecordedForm.of(written).toString())
          .as(place(record))
          .isEqualTo(RecordedForm.of(record.value()).toString());
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SURVEY_RELEASED", "ADMISSION_APPLIED"})
  void everyKindOfEventWasRecorded(EventType type) {
    assertThat(Recording.records(type.topics().iterator().next().wireName()))
        .anySatisfy(
            record ->
                assertThat(record.headers().lastHeader(CloudEventHeaders.TYPE).value())
                    .asString()
                    .isEqualTo(type.wireName()));
  }

  private static String place(ConsumerRecord<String, byte[]> record) {
    return "%s %d:%d".formatted(record.topic(), record.partition(), record.offset());
  }
}
