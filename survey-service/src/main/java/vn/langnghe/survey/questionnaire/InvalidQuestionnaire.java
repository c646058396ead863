package vn.langnghe.survey.questionnaire;

/** A questionnaire file cannot be used; the message names file and line. */
public final class InvalidQuestionnaire extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidQuestionnaire(String message) {
    super(message);
  }
}
