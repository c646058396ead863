package vn.langnghe.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void theSameValueInAnotherFormIsTheSame() {
    assertThat(
            between(
                """
                {"at":"2026-11-20T08:30:00+07:00","n":1.50,"t":" e\\u0301 ","m":{"a":null,"b":[1]},"gone":1}
                """,
                """
                {"at":"2026-11-20T01:30:00Z","n":1.5,"t":"\\u00e9","m":{"a":3,"b":[1]},"more":2}
                """))
        .isEmpty();
  }

  @Test
  void anotherValueAndOneThatIsLostAreToldByPlace() {
    assertThat(between("{\"a\":{\"b\":1},\"c\":[1,2],\"d\":\"x\"}", "{\"a\":{\"b\":2},\"c\":[1]}"))
        .containsExactly(
            "read back otherwise, a/b: 1 is 2",
            "read back otherwise, c: [1,2] is [1]",
            "read back otherwise, d: \"x\" is ");
  }

  private static List<String> between(String sent, String read) {
    return Difference.between(Judge.read(sent), Judge.read(read), Set.of("gone"));
  }
}
