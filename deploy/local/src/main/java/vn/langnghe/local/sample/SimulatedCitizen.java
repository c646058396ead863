package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Invents one person's answers: pure, so that a seed repeats them. */
final class SimulatedCitizen {
  /** Items of SIPAS-2023 by factor. */
  private static final Map<String, Integer> FACTORS = factors();

  private static final String SERVICE = "II";
  private static final double NEVER_AT_A_COUNTER = 0.2;
  private static final double SKIPS = 0.03;
  private static final double PERSONAL = 0.45;
  private static final double PER_ITEM = 0.6;

  private static final ObjectMapper JSON = new ObjectMapper();

  private SimulatedCitizen() {}

  /** Asked at home or in an app: the whole questionnaire, with "no experience" where it is true. */
  static ObjectNode interviewed(UUID id, String agency, Instant at, RandomGenerator random) {
    boolean neverThere = random.nextDouble() < NEVER_AT_A_COUNTER;
    ObjectNode response = response(id, agency, at);
    response.put("channel", random.nextInt(4) == 0 ? "INTERVIEW" : "APP");
    ObjectNode answers = response.putObject("answers");
    double opinion = Mood.of(agency, at) + PERSONAL * random.nextGaussian();
    FACTORS.forEach(
        (factor, items) -> {
          for (int item = 1; item <= items; item++) {
            String code = factor + "." + item;
            boolean service = factor.startsWith(SERVICE);
            if ((service && neverThere) || random.nextDouble() < SKIPS) {
              answers.putNull(code);
            } else {
              answers.put(code, score(opinion, random));
            }
          }
        });
    response.putObject("strata").setAll(strata(random));
    return response;
  }

  /** At the kiosk beside the counter: only the service items, no questions about the person. */
  static ObjectNode atTheCounter(UUID id, String agency, Instant at, RandomGenerator random) {
    ObjectNode response = response(id, agency, at).put("channel", "KIOSK");
    ObjectNode answers = response.putObject("answers");
    double opinion = Mood.of(agency, at) + PERSONAL * random.nextGaussian();
    FACTORS.forEach(
        (factor, items) -> {
          for (int item = 1; item <= items && factor.startsWith(SERVICE); item++) {
            answers.put(factor + "." + item, score(opinion, random));
          }
        });
    response.putObject("strata");
    return response;
  }

  private static ObjectNode response(UUID id, String agency, Instant at) {
    return JSON.createObjectNode()
        .put("id", id.toString())
        .put("agency", agency)
        .put("occurredAt", at.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private static int score(double opinion, RandomGenerator random) {
    long score = Math.round(opinion + PER_ITEM * random.nextGaussian());
    return (int) Math.clamp(score, 1L, 5L);
  }

  private static ObjectNode strata(RandomGenerator random) {
    return JSON.createObjectNode()
        .put("gender", one(random, List.of("female", "male")))
        .put("age", one(random, List.of("18-24", "25-34", "35-49", "50-60", "over-60")))
        .put("area", one(random, List.of("urban", "rural")));
  }

  private static String one(RandomGenerator random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Map<String, Integer> factors() {
    Map<String, Integer> items = new LinkedHashMap<>();
    items.put("I.A", 2);
    items.put("I.B", 2);
    items.put("I.C", 9);
    items.put("I.D", 10);
    items.put("II.A", 3);
    items.put("II.B", 4);
    items.put("II.C", 3);
    items.put("II.D", 3);
    items.put("II.E", 3);
    return items;
  }
}
