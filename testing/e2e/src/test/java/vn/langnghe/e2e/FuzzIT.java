package vn.langnghe.e2e;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.langnghe.e2e.fuzz.Caller;
import vn.langnghe.e2e.fuzz.Fuzzer;
import vn.langnghe.e2e.fuzz.Judge;
import vn.langnghe.e2e.fuzz.Operation;
import vn.langnghe.e2e.fuzz.Requests;
import vn.langnghe.e2e.fuzz.Sender;
import vn.langnghe.e2e.fuzz.Vocabulary;
import vn.langnghe.testkit.LongForm;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.contract.Contract;

/**
 * Thousands of made-up requests over everything that the four services describe: each is answered
 * or refused in words, what is taken is kept, and afterwards the services are as they were.
 *
 * <p>{@code -Dlangnghe.fuzz.requests=1000000} sends more, {@code -Dlangnghe.fuzz.seed=7} others.
 */
@Order(Journeys.AFTER_ALL)
class FuzzIT {
  private static final World WORLD = World.shared();
  private static final long SEED = Long.getLong("langnghe.fuzz.seed", 20261126);
  private static final int REQUESTS =
      Integer.getInteger("langnghe.fuzz.requests", LongForm.size(5_000, 100_000));

  /**
   * A move is taken at one stage of a case or file alone, and others move it at the same time:
   * whether one of these gets through is chance. Every other operation must.
   */
  private static final Pattern MOVES =
      Pattern.compile(
          "feedback POST /api/v1/cases/\\{id}/.*"
              + "|scoring (POST|PUT) /api/v1/appraisals/\\{index}/\\{period}/\\{agency}/.*");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> DESCRIPTIONS =
      World.SERVICES.stream()
          .collect(
              toMap(
                  service -> service,
                  service -> Http.get(WORLD.page(service, "/q/openapi?format=json")).body()));

  private static Vocabulary vocabulary;

  @BeforeAll
  static void thereIsSomethingToAskFor() {
    vocabulary = new FuzzedProvince(WORLD).prepare();
  }

  @Test
  void whateverIsSentIsAnsweredInWordsAndWhatIsTakenIsKept() throws InterruptedException {
    await().atMost(PATIENCE).until(() -> new Steadiness(WORLD).isQuiet());
    var before = new Steadiness(WORLD);
    var fuzzer =
        new Fuzzer(
            new Requests(SEED, operations(), vocabulary, roles()),
            new Sender(services(), FuzzIT::token),
            new Judge(contracts()));

    fuzzer.send(REQUESTS);

    var faults = fuzzer.faults();
    assertThat(faults)
        .as(
            "%d faults, seed %d%n%s%nNever answered with 2xx: %s%n",
            faults.size(), SEED, String.join("\n", faults), fuzzer.refusals())
        .isEmpty();
    assertThat(fuzzer.neverTaken())
        .as("seed %d, refused: %s", SEED, fuzzer.refusals())
        .allMatch(operation -> MOVES.matcher(operation).matches());
    assertThat(before.complaints()).as("log, seed %d", SEED).isEmpty();
    assertThat(fuzzer.asked()).as("operations asked, seed %d", SEED).isEqualTo(names());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var after = new Steadiness(WORLD);
              assertThat(after.grownSince(before)).as("seed %d", SEED).isEmpty();
              assertThat(after.parked()).as("seed %d", SEED).isEqualTo(before.parked());
              assertThat(World.SERVICES).allMatch(WORLD::isReady);
            });
    assertThat(fuzzer.standingValues()).isPositive();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(fuzzer.unshown()).isEmpty());
    await()
        .atMost(PATIENCE)
        .until(() -> WORLD.liveEqualsRecomputed("SIPAS-2023", FuzzedProvince.AGENCY, "2026"));
  }

  private static List<Operation> operations() {
    return World.SERVICES.stream()
        .flatMap(
            service -> Operation.read(service, DESCRIPTIONS.getOrDefault(service, "")).stream())
        .toList();
  }

  private static Set<String> names() {
    return operations().stream()
        .map(operation -> operation.service() + " " + operation.name())
        .collect(toSet());
  }

  private static Map<String, Contract> contracts() {
    return DESCRIPTIONS.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, one -> Contract.read(one.getValue())));
  }

  private static Map<String, URI> services() {
    return World.SERVICES.stream()
        .collect(toMap(service -> service, service -> URI.create(WORLD.page(service, ""))));
  }

  private static Map<String, Set<String>> roles() {
    return AccessTable.read().stream()
        .filter(row -> !row.isPage())
        .collect(toMap(row -> row.service() + " " + row.name(), AccessTable.Operation::roles));
  }

  /** One at a time: an account that is being made gives no token yet. */
  private static synchronized String token(Caller caller) {
    return caller.isBroken()
        ? "e30.e30.e30"
        : Tokens.of(new TestAccount(caller.role(), caller.grant()));
  }
}
