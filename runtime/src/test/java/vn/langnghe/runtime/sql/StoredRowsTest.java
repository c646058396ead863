package vn.langnghe.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StoredRowsTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final StoredRows rows = new StoredRows(metrics);

  @Test
  void whatCannotBeReadIsLeftOutNamedAndCounted() {
    assertThat(rows.read("number", List.of("1", "x", "3"), name(), number())).containsExactly(1, 3);

    assertThat(rows.faults()).isEqualTo(Map.of("number", "x"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aReadingOfAllForgetsWhatWasNamedBefore() {
    rows.read("number", List.of("x", "y"), name(), number());

    rows.read("number", List.of("y", "3"), name(), number());

    assertThat(rows.faults()).isEqualTo(Map.of("number", "y"));
  }

  @Test
  void aReadingOfSomeSaysNothingOfTheOthers() {
    rows.read("number", List.of("x", "y", "z"), name(), number());

    rows.readSome("number", List.of("x"), name(), text -> Optional.of(0));
    rows.readSome("number", List.of("w"), name(), number());

    assertThat(rows.faults()).isEqualTo(Map.of("number", "w, y, z"));
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void aDatabaseThatIsAwayIsNoFaultOfARow() {
    var away = new DatabaseFailure(new SQLException("gone", "57P01"));

    assertThatThrownBy(
            () ->
                rows.read(
                    "number",
                    List.of("1"),
                    name(),
                    text -> {
                      throw away;
                    }))
        .isSameAs(away);
    assertThat(rows.faults()).isEmpty();
  }

  private double count() {
    return metrics.get("unreadable_rows").tag("table", "number").gauge().value();
  }

  private static Function<String, String> name() {
    return text -> text;
  }

  private static Function<String, Optional<Integer>> number() {
    return text -> Optional.of(Integer.valueOf(text));
  }
}
