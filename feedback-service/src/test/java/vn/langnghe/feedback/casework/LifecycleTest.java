package vn.langnghe.feedback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.CaseState;

class LifecycleTest {

  private static final String TABLE =
      """
      state       | TAKE_IN_CHARGE | FORWARD  | REFUSE  | ANSWER   | PUBLISH   | CORRECT_PUBLICATION | WITHDRAW_PUBLICATION | RATE      | REOPEN      | MARK_OVERDUE
      RECEIVED    | IN_PROGRESS    | RECEIVED | REFUSED | -        | -         | -                   | -                    | -         | -           | RECEIVED
      IN_PROGRESS | -              | RECEIVED | -       | ANSWERED | -         | -                   | -                    | -         | -           | IN_PROGRESS
      ANSWERED    | -              | -        | -       | -        | PUBLISHED | -                   | -                    | ANSWERED  | IN_PROGRESS | -
      PUBLISHED   | -              | -        | -       | -        | -         | PUBLISHED           | ANSWERED             | PUBLISHED | IN_PROGRESS | -
      REFUSED     | -              | -        | -       | -        | -         | -                   | -                    | -         | -           | -
      """;

  @Test
  void everyStateAnswersEveryActionAsTheTableSays() {
    var rows = TABLE.lines().map(LifecycleTest::cells).toList();
    var actions = rows.get(0);
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> actual = new LinkedHashMap<>();
    for (var row : rows.subList(1, rows.size())) {
      for (int at = 1; at < row.length; at++) {
        var pair = row[0] + " + " + actions[at];
        var after = Lifecycle.after(CaseState.valueOf(row[0]), CaseAction.valueOf(actions[at]));
        expected.put(pair, row[at]);
        actual.put(pair, after.map(CaseState::name).orElse("-"));
      }
    }

    assertThat(actual).isEqualTo(expected);
    assertThat(actual).hasSize(CaseState.values().length * CaseAction.values().length);
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
  }
}
