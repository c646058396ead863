package vn.langnghe.feedback.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeedbackProblemTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void everyProblemSpeaksBothLanguagesAboutTheSameThings() {
    for (var problem : FeedbackProblem.values()) {
      assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
      assertThat(problem.status()).isBetween(400, 499);
      assertThat(problem.template().detail().vi())
          .isNotBlank()
          .endsWith(".")
          .isNotEqualTo(problem.template().detail().en());
      assertThat(places(problem.template().detail().vi()))
          .isEqualTo(places(problem.template().detail().en()));
    }
  }

  @Test
  void oneCodeHasOneStatus() {
    for (var one : FeedbackProblem.values()) {
      assertThat(
              Arrays.stream(FeedbackProblem.values())
                  .filter(other -> other.code().equals(one.code())))
          .allMatch(other -> other.status() == one.status());
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).sorted().toList();
  }
}
