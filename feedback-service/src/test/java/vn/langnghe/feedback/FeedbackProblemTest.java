package vn.langnghe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.CaseState;
import vn.langnghe.feedback.casework.CaseAction;

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
  void oneCodeHasOneStatusAndOneTitleThatNeverChanges() {
    for (var one : FeedbackProblem.values()) {
      var title = one.template().title();
      assertThat(places(title.vi() + title.en())).isEmpty();
      assertThat(title.vi()).endsWith(".").isNotEqualTo(title.en());
      assertThat(
              Arrays.stream(FeedbackProblem.values())
                  .filter(other -> other.code().equals(one.code())))
          .allMatch(other -> other.status() == one.status())
          .allMatch(other -> other.template().title().equals(title));
    }
  }

  @Test
  void everyActionOfAPersonHasItsOwnSentence() {
    var sentences =
        Arrays.stream(CaseAction.values())
            .filter(action -> action != CaseAction.MARK_OVERDUE)
            .map(action -> FeedbackProblem.wrongState(action, CaseState.REFUSED).problem())
            .toList();

    assertThat(sentences).doesNotHaveDuplicates().allMatch(one -> one.code().equals("wrong-state"));
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).sorted().toList();
  }
}
