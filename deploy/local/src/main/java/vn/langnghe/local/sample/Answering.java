package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Citizens answer the two simulated campaigns, about every department. */
final class Answering implements Activity {
  private static final String SAMPLE = "/api/v1/campaigns/SIPAS-GL-2026/responses";
  private static final String PULSE = "/api/v1/campaigns/QUAY-GL-2026/responses";

  private record Pending(String path, ObjectNode body) {}

  private final Api api;
  private final SampleServices services;
  private final SimulatorPace pace;
  private final Clock clock;
  private final RandomGenerator random;
  private final List<String> departments = SampleFiles.departments();
  private @Nullable Pending pending;

  Answering(
      Api api, SampleServices services, SimulatorPace pace, Clock clock, RandomGenerator random) {
    this.api = api;
    this.services = services;
    this.pace = pace;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Duration step() throws IOException, InterruptedException {
    Instant began = clock.instant();
    Pending next = pending == null ? invent() : pending;
    pending = next;
    try {
      api.post(SampleAccount.SIMULATOR, services.survey(), next.path(), next.body());
    } catch (RefusedRequest e) {
      if (!e.mayPass()) {
        pending = null;
      }
      throw e;
    }
    pending = null;
    Duration left = pace.betweenAnswers().minus(Duration.between(began, clock.instant()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Pending invent() {
    UUID id = SimulatedIds.next(random);
    String agency = departments.get(random.nextInt(departments.size()));
    return random.nextInt(3) == 0
        ? new Pending(PULSE, SimulatedCitizen.atTheCounter(id, agency, clock.instant(), random))
        : new Pending(SAMPLE, SimulatedCitizen.interviewed(id, agency, clock.instant(), random));
  }
}
