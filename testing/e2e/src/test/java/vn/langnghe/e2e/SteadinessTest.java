package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadinessTest {

  @Test
  void anErrorATraceAndALineThatIsNoJsonAreComplaints() {
    assertThat(Steadiness.isComplaint("{\"level\":\"ERROR\",\"message\":\"x\"}")).isTrue();
    assertThat(Steadiness.isComplaint("{\"level\":\"WARN\",\"stackTrace\":\"at x\"}")).isTrue();
    assertThat(Steadiness.isComplaint("{\"level\":\"WARN\",\"exception\":{}}")).isTrue();
    assertThat(Steadiness.isComplaint("\tat vn.langnghe.X.y(X.java:1)")).isTrue();
    assertThat(Steadiness.isComplaint("{\"level\":\"WARN\",\"message\":\"x\"}")).isFalse();
  }
}
