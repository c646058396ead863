package vn.langnghe.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredRowsTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final StoredRows rows = new StoredRows(metrics);

  @Test
  void whatCannotBeReadIsLeftOutNamedAndCounted() {
    assertThat(
            rows.read(
                "number", List.of("1", "x", "3"), StoredRowsTest::name, StoredRowsTest::number))
        .containsExactly(1, 3);

    assertThat(rows.faults()).isEqualTo(Map.of("number", "x"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aReadingOfAllForgetsWhatWasNamedBefore() {
    rows.read("number", List.of("x", "y"), StoredRowsTest::name, StoredRowsTest::number);

    rows.read("number", List.of("y", "3"), StoredRowsTest::name, StoredRowsTest::number);

    assertThat(rows.faults()).isEqualTo(Map.of("number", "y"));
  }

  @Test
  void aReadingOfSomeSaysNothingOfTheOthers() {
    rows.read("number", List.of("x", "y", "z"), StoredRowsTest::name, StoredRowsTest::number);

    rows.readSome("number", List.of("x"), StoredRowsTest::name, text -> Optional.of(0));
    rows.readSome("number", List.of("w"), StoredRowsTest::name, StoredRowsTest::number);

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
                    StoredRowsTest::name,
                    text -> {
                      throw away;
                    }))
        .isSameAs(away);
    assertThat(rows.faults()).isEmpty();
  }

  private double count() {
    return metrics.get("unreadable_rows").tag("table", "number").gauge().value();
  }

  private static String name(String text) {
    return text;
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(Integer.valueOf(text));
  }
}
