package vn.langnghe.scoring.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class BackCastIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String SIPAS = "SIPAS-2023";
  private static final List<String> COUNTS = List.of("1", "2", "3", "4", "5", "none", "valid");

  @Test
  void thePastOfAMergedDepartmentIsTheSumOfItsPredecessors() throws IOException {
    World.agencies(lamDong());
    long seed = 20_250_301;
    var random = new Random(seed);
    var events = new ArrayList<Event>();
    add(events, "LD.TNMT", "2025-01-15T03:00:00Z", 17, random);
    add(events, "LD.NNPTNT", "2025-02-20T03:00:00Z", 23, random);
    add(events, "LD.NNMT", "2025-03-20T03:00:00Z", 5, random);
    World.send(events);

    // Of 17 and 23 answers groups of five are public while five or more stay back, of 5 none.
    awaitPooled("LD.NNMT", "2025-Q1", 25);
    awaitLive("LD", "2025-Q1", 45);

    var pooled = World.current(World.pooled(SIPAS, "LD.NNMT", "2025-Q1"));
    var own = World.current(SIPAS, "LD.NNMT", "2025-Q1");
    assertThat(counts(pooled))
        .as("seed %d", seed)
        .isEqualTo(
            sum(
                List.of(
                    counts(released("LD.TNMT", "2025-Q1")),
                    counts(released("LD.NNPTNT", "2025-Q1")))));
    assertThat(pooled.status()).isEqualTo(ScoreStatus.backCast());
    assertThat(pooled.method()).isEqualTo(own.method() + "+predecessors-pooled");
    assertThat(own.n()).isEqualTo(5);
    assertThat(own.status()).isEqualTo(ScoreStatus.live());
    assertThat(World.current(World.pooled(SIPAS, "LD.NNMT", "2025-01")).n()).isEqualTo(10);
    assertThat(World.score(SIPAS, "LD.NNMT", "2025-01")).isEmpty();
    assertThat(World.score(World.pooled(SIPAS, "LD.NNMT", "2025-03"))).isEmpty();
    // The year of the merger: its own figure from its own facts, the pooled one from the whole
    // year.
    assertThat(World.current(SIPAS, "LD.NNMT", "2025").n()).isEqualTo(5);
    assertThat(World.current(World.pooled(SIPAS, "LD.NNMT", "2025")).n()).isEqualTo(25);
  }

  @Test
  void aLateAnswerToAPredecessorMovesBothFigures() throws IOException {
    World.agencies(lamDong());
    World.send(answers("LD.LDTBXH", "2024-05-15T03:00:00Z", 5));
    awaitPooled("LD.NV", "2024", 5);

    World.send(answers("LD.LDTBXH", "2024-06-15T03:00:00Z", 1));

    awaitPooled("LD.NV", "2024", 10);
    awaitLive("LD.LDTBXH", "2024", 20);
    assertThat(World.current(World.pooled(SIPAS, "LD.NV", "2024")).value())
        .isEqualByComparingTo("50.00");
    assertThat(World.current(SIPAS, "LD.LDTBXH", "2024").value()).isEqualByComparingTo("50.00");
  }

  @Test
  void totalsOfPredecessorsAreAddedToTheAgencysOwn() throws IOException {
    World.agencies(lamDong());
    World.send(List.of(totals("LD.GTVT", 100, 90), totals("LD.XD", 40, 10)));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score(World.pooled("766", "LD.XD", "2024")))
                    .hasValueSatisfying(
                        score ->
                            assertThat(World.find(score.score(), "TDGQ").inputs().byName().values())
                                .contains(new BigDecimal("140"), new BigDecimal("100"))));
    assertThat(
            World.find(World.current("766", "LD.XD", "2024").score(), "TDGQ")
                .inputs()
                .byName()
                .values())
        .contains(new BigDecimal("40"), new BigDecimal("10"));
  }

  @Test
  void whatWasDividedIsNotPooled() {
    World.agencies(
        World.csvHeader()
            + "SP,Tỉnh,,,,province,,2020-01-01,,\n"
            + "SP.0,Sở,,,,department,SP,2020-01-01,2025-02-28,SP.1 SP.2\n"
            + "SP.1,Sở 1,,,,department,SP,2025-03-01,,\n"
            + "SP.2,Sở 2,,,,department,SP,2025-03-01,,\n");

    World.send(answers("SP.0", "2024-05-15T03:00:00Z", 5));

    awaitLive("SP", "2024", 10);
    awaitLive("SP.0", "2024", 10);
    assertThat(World.score(World.pooled(SIPAS, "SP.1", "2024"))).isEmpty();
    assertThat(World.score(World.pooled(SIPAS, "SP.2", "2024"))).isEmpty();
  }

  private static void add(List<Event> events, String agency, String at, int count, Random random) {
    for (int i = 0; i < count; i++) {
      events.add(
          World.response(
              agency,
              Estimator.SAMPLE,
              Instant.parse(at),
              World.answers(
                  item -> {
                    int level = random.nextInt(6);
                    return level == 0 ? null : level;
                  })));
    }
  }

  /** Ten of one kind: five become public, five stay back. */
  private static List<Event> answers(String agency, String at, int level) {
    return Stream.<Event>generate(
            () ->
                World.response(
                    agency, Estimator.SAMPLE, Instant.parse(at), World.answers(item -> level)))
        .limit(10)
        .toList();
  }

  private static IndexScored released(String agency, String period) {
    return World.current(ScoreKey.released(SIPAS, agency, Period.of(period)));
  }

  private static void awaitLive(String agency, String period, long n) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(World.score(SIPAS, agency, period).map(IndexScored::n)).contains(n));
  }

  private static Event totals(String agency, long received, long onTime) {
    var at = Instant.parse("2025-01-05T03:00:00Z");
    return new DossierTotalsReported(
        World.id(),
        agency,
        Period.of("2024"),
        at,
        Map.of("dossiers.received", received, "dossiers.on-time", onTime),
        "test",
        at);
  }

  private static void awaitPooled(String agency, String period, long n) {
    var key = World.pooled(SIPAS, agency, period);
    await(key.text())
        .atMost(SOON)
        .untilAsserted(() -> assertThat(World.score(key).map(IndexScored::n)).contains(n));
  }

  /** Every count of answers in the tree, by node and level. */
  private static Map<String, BigDecimal> counts(IndexScored score) {
    var counts = new TreeMap<String, BigDecimal>();
    collect(score.score(), counts);
    return counts;
  }

  private static void collect(Score node, Map<String, BigDecimal> counts) {
    COUNTS.forEach(
        name -> {
          var count = node.inputs().byName().get(name);
          if (count != null) {
            counts.put(node.code() + " " + name, count);
          }
        });
    node.parts().forEach(part -> collect(part, counts));
  }

  private static Map<String, BigDecimal> sum(List<Map<String, BigDecimal>> many) {
    var sum = new TreeMap<String, BigDecimal>();
    many.forEach(one -> one.forEach((name, count) -> sum.merge(name, count, BigDecimal::add)));
    return sum;
  }

  private static String lamDong() throws IOException {
    try (var in = BackCastIT.class.getResourceAsStream("/lineage/lam-dong-departments-2025.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
