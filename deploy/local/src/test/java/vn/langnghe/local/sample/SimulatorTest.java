package vn.langnghe.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static final SimulatorPace HASTE =
      new SimulatorPace(
          Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(2), Duration.ofMillis(5));
  private static final String ANSWERS = ".*/responses";

  @Test
  void thePublishedDepartmentGetsAnswersButNeverACaseOrADossierTotal() throws Exception {
    try (var stub = new StubServices()) {
      simulateUntil(
          stub,
          () ->
              stub.asked("POST", "/api/v1/dossier-totals").size() > 30
                  && stub.asked("POST", "/api/v1/cases").size() > 60
                  && agencies(stub.asked("POST", ANSWERS)).contains("H21.17"));
      assertThat(agencies(stub.asked("POST", "/api/v1/dossier-totals")))
          .hasSize(13)
          .doesNotContain("H21.17");
      assertThat(agencies(stub.asked("POST", "/api/v1/cases"))).doesNotContain("H21.17");
    }
  }

  @Test
  void aCaseIsTakenInChargeAnsweredPublishedAndSometimesRated() throws Exception {
    try (var stub = new StubServices()) {
      simulateUntil(stub, () -> !stub.asked("PUT", "/api/v1/tracking/ABCD/rating").isEmpty());
      var published = stub.asked("POST", "/api/v1/cases/.*/publication").getFirst();
      String one = published.path().replace("/publication", "");
      assertThat(stub.asked("POST", one + "/.*"))
          .extracting(StubServices.Asked::path)
          .containsExactly(one + "/taking-in-charge", one + "/answer", one + "/publication");
      assertThat(published.body().path("subject").asText()).startsWith("[Mô phỏng]");
      assertThat(published.authorization()).isEqualTo("Bearer langnghe-simulator");
    }
  }

  @Test
  void anAnswerThatCouldNotBeStoredIsSentAgainUnchanged() throws Exception {
    try (var stub = new StubServices()) {
      stub.failures.set(6);
      simulateUntil(stub, () -> stub.asked("POST", ANSWERS).size() > 5);
      var sent = stub.asked("POST", ANSWERS).stream().map(one -> one.body().toString());
      assertThat(sent.limit(2).distinct().toList()).hasSize(1);
    }
  }

  @Test
  void closingStopsItAtOnceEvenWhileItWaitsForAServiceThatIsAway() throws Exception {
    try (var stub = new StubServices()) {
      stub.failures.set(Integer.MAX_VALUE);
      long began = System.nanoTime();
      simulateUntil(stub, () -> stub.asked("POST", ANSWERS).size() >= 2);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static void simulateUntil(StubServices stub, BooleanSupplier seen) {
    try (var running = Simulator.start(stub.services(), HASTE, note -> {})) {
      assertThat(running).isNotNull();
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!seen.getAsBoolean()) {
        assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
    }
  }

  private static List<String> agencies(List<StubServices.Asked> asked) {
    return asked.stream().map(one -> one.body().path("agency").asText()).distinct().toList();
  }
}
