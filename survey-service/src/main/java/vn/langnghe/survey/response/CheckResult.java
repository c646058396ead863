package vn.langnghe.survey.response;

import java.util.List;
import vn.langnghe.survey.Fault;

/** The outcome of {@link AnswerCheck}. */
sealed interface CheckResult {

  record Valid(CheckedResponse response) implements CheckResult {}

  /** Everything that is wrong, in the order of the fields. */
  record Faulty(List<Fault> faults) implements CheckResult {}
}
