package vn.langnghe.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53100", "53300", "58030", "55P03"})
  void connectionThatFailsIsAnOutage(String state) {
    assertThat(DatabaseAway.isWhy(new IllegalStateException(new SQLException("gone", state))))
        .isTrue();
  }

  @Test
  void poolThatIsExhaustedIsAnOutage() {
    assertThat(DatabaseAway.isWhy(new SQLException("Sorry, acquisition timeout!"))).isTrue();
  }

  @Test
  void commitThatFailsWithTheConnectionIsAnOutage() {
    var commit = new XAException(XAException.XAER_RMERR);
    commit.initCause(new SQLException("gone", "57P01"));
    var rollback = new RollbackException("Could not commit transaction.");
    rollback.addSuppressed(commit);

    assertThat(DatabaseAway.isWhy(new IllegalStateException(rollback))).isTrue();
  }

  @Test
  void commitThatFailsForAConstraintIsNone() {
    var commit = new XAException(XAException.XAER_RMERR);
    commit.initCause(new SQLException("wrong", "23505"));
    var rollback = new RollbackException("Could not commit transaction.");
    rollback.addSuppressed(commit);

    assertThat(DatabaseAway.isWhy(rollback)).isFalse();
  }

  @Test
  void causesInACircleAreLookedAtOnce() {
    var one = new IllegalStateException("one");
    var other = new IllegalStateException("other", one);
    one.addSuppressed(other);

    assertThat(DatabaseAway.isWhy(one)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "40001", "55000", "57014"})
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
