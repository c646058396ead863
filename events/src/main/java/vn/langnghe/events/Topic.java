package vn.langnghe.events;

/** The topics, as created from {@code deploy/kafka/topics.yaml}. */
public enum Topic {
  SURVEY_RESPONSES("survey-responses"),
  FEEDBACK_CASES("feedback-cases"),
  DOSSIERS("dossiers"),
  AGENCIES("agencies"),
  INDEX_SCORES("index-scores");

  private final String wireName;

  Topic(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public String deadLetters() {
    return wireName + ".dlq";
  }
}
