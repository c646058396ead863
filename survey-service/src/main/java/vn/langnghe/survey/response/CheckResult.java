package vn.langnghe.survey.response;

/** The outcome of {@link AnswerCheck}. */
public sealed interface CheckResult {

  record Valid(CheckedResponse response) implements CheckResult {}

  /** At least one field is wrong. */
  record Faulty(ResponseFaults faults) implements CheckResult {}
}
