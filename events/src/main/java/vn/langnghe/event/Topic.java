package vn.langnghe.event;

/** The topics, as created from {@code deploy/kafka/topics.yaml}. */
public enum Topic {
  SURVEY_RESPONSES("survey-responses"),
  FEEDBACK_CASES("feedback-cases"),
  DOSSIERS("dossiers"),
  AGENCIES("agencies"),
  SURVEY_RELEASES("survey-releases"),
  INDEX_SCORES("index-scores"),
  INDEX_SCORES_LIVE("index-scores-live");

  private final String wireName;

  Topic(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** The topic of a name on the wire. */
  public static Topic of(String wireName) {
    for (var topic : values()) {
      if (topic.wireName.equals(wireName)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("no such topic: " + wireName);
  }

  public String deadLetters() {
    return wireName + ".dlq";
  }
}
