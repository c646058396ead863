package vn.langnghe.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
  void connectionThatFailsIsAnOutage(String state) {
    assertThat(DatabaseAway.isWhy(new IllegalStateException(new SQLException("gone", state))))
        .isTrue();
  }

  @Test
  void poolThatIsExhaustedIsAnOutage() {
    assertThat(DatabaseAway.isWhy(new SQLException("Sorry, acquisition timeout!"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "40001"})
  void statementThatFailsIsNone(String state) {
    assertThat(DatabaseAway.isWhy(new IllegalStateException(new SQLException("wrong", state))))
        .isFalse();
  }

  @Test
  void bugIsNone() {
    assertThat(DatabaseAway.isWhy(new IllegalStateException("bug"))).isFalse();
    assertThat(DatabaseAway.isWhy(new IllegalStateException(new SQLException()))).isFalse();
  }
}
