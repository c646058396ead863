package vn.langnghe.scoring;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.event.Topic;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.testkit.PlatformProcess;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;

/** What the tests of this service have in common: agencies, events in, scores out. */
public final class World {

  private static final Codec CODEC = new Codec();
  private static final List<String> ITEMS = new Rubrics().measures().items("SIPAS-2023");

  private static final List<String> INDEXES_OF_ANSWERS =
      List.of("SIPAS-2022", "SIPAS-2023", "SIPAS-2023-PULSE");
  private static final Set<String> ADMITTED = ConcurrentHashMap.newKeySet();

  private World() {}

  /** A province with departments {@code <province>.1} to {@code <province>.<count>}. */
  public static void province(String code, int departments) {
    var csv = new StringBuilder(csvHeader());
    csv.append(code).append(",Tỉnh ").append(code).append(",,T,,province,,2020-01-01,,\n");
    for (int i = 1; i <= departments; i++) {
      csv.append("%s.%d,Sở %d,,S%d,,department,%s,2020-01-01,,%n".formatted(code, i, i, i, code));
    }
    agencies(csv.toString());
  }

  public static String csvHeader() {
    return "code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors\n";
  }

  /** Imports dated spells. */
  public static void agencies(String csv) {
    given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType("text/csv; charset=UTF-8")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/agencies")
        .then()
        .statusCode(200);
  }

  public static void send(Event event) {
    send(List.of(event));
  }

  /** Their campaigns feed every index from the first answer on. */
  public static void send(List<? extends Event> events) {
    events.stream()
        .flatMap(event -> campaign(event).stream())
        .distinct()
        .filter(ADMITTED::add)
        .forEach(World::admit);
    publish(events);
  }

  private static Optional<String> campaign(Event event) {
    return switch (event) {
      case ResponseSubmitted response -> Optional.of(response.campaign());
      case ResponseSuperseded superseded -> Optional.of(superseded.response().campaign());
      default -> Optional.empty();
    };
  }

  /** Takes a campaign into every index that answers feed. */
  public static void admit(String campaign) {
    for (var index : INDEXES_OF_ANSWERS) {
      given()
          .auth()
          .oauth2(Tokens.of("noivu"))
          .contentType("application/json")
          .body(
              Map.of(
                  "id",
                  id(),
                  "index",
                  index,
                  "campaign",
                  campaign,
                  "admitted",
                  true,
                  "reason",
                  "Thử nghiệm"))
          .post("/api/v1/campaign-admissions")
          .then()
          .statusCode(201);
    }
  }

  /** As they come, of whatever campaign. */
  public static void publish(List<? extends Event> events) {
    var settings =
        new HashMap<String, Object>(PlatformProcess.shared().kafkaLogin(PlatformProcess.OPERATOR));
    settings.put("acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var pending = new ArrayList<Future<RecordMetadata>>();
      for (var event : events) {
        var type = EventType.of(event);
        var sent =
            new ProducerRecord<>(
                EventType.topicOf(event).wireName(), event.key(), CODEC.encode(event));
        headers(type.wireName())
            .forEach((k, v) -> sent.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
        pending.add(producer.send(sent));
      }
      for (var one : pending) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  public static Map<String, String> headers(String type) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        UUID.randomUUID().toString(),
        "ce_type",
        type,
        "ce_source",
        "/test",
        "ce_time",
        Instant.now().toString(),
        "content-type",
        "application/json");
  }

  public static UUID id() {
    return UUID.randomUUID();
  }

  /** Answers to all items of the questionnaire. */
  public static Map<String, @Nullable Integer> answers(Function<String, @Nullable Integer> score) {
    var answers = new HashMap<String, @Nullable Integer>();
    ITEMS.forEach(item -> answers.put(item, score.apply(item)));
    return answers;
  }

  public static ResponseSubmitted response(
      String agency, Estimator estimator, Instant at, Map<String, @Nullable Integer> answers) {
    return new ResponseSubmitted(
        id(), "TEST", "SIPAS-2023", agency, estimator, Channel.PORTAL, at, at, Map.of(), answers);
  }

  /** The newest version that was published. */
  public static Optional<IndexScored> score(String index, String agency, String period) {
    return score(ScoreKey.live(index, agency, Period.of(period)));
  }

  /** The newest version that was published under a key. */
  public static Optional<IndexScored> score(ScoreKey key) {
    return versions(key).stream().reduce((older, newer) -> newer);
  }

  /** The same where there must be one. */
  public static IndexScored current(String index, String agency, String period) {
    return current(ScoreKey.live(index, agency, Period.of(period)));
  }

  public static IndexScored current(ScoreKey key) {
    return score(key).orElseThrow(() -> new AssertionError("no score " + key));
  }

  /** The key of what was published for good. */
  public static ScoreKey frozen(String index, String agency, String period, int revision) {
    return ScoreKey.live(index, agency, Period.of(period)).as(new ScoreStatus.Frozen(revision));
  }

  /** The key of what is pooled from predecessors. */
  public static ScoreKey pooled(String index, String agency, String period) {
    return ScoreKey.live(index, agency, Period.of(period)).as(ScoreStatus.backCast());
  }

  /** Every version of the live score on the topic, in its order. */
  public static List<IndexScored> versions(String index, String agency, String period) {
    return versions(ScoreKey.live(index, agency, Period.of(period)));
  }

  /** Every version of a score on the topic, in its order. */
  public static List<IndexScored> versions(ScoreKey score) {
    var key = score.text();
    var topic =
        score.status() instanceof ScoreStatus.Live ? Topic.INDEX_SCORES_LIVE : Topic.INDEX_SCORES;
    return Records.shared().all(topic.wireName()).stream()
        .filter(found -> key.equals(found.key()))
        .map(
            found -> {
              try {
                return (IndexScored) CODEC.decode(EventType.INDEX_SCORED, found.value());
              } catch (PoisonEvent e) {
                throw new AssertionError(new IOException(e));
              }
            })
        .toList();
  }

  public static BigDecimal value(IndexScored score, String part) {
    return Objects.requireNonNull(find(score.score(), part).value(), part);
  }

  public static IndexScored.Score find(IndexScored.Score node, String code) {
    return search(node, code).orElseThrow(() -> new AssertionError("no part " + code));
  }

  private static Optional<IndexScored.Score> search(IndexScored.Score node, String code) {
    return node.code().equals(code)
        ? Optional.of(node)
        : node.parts().stream().flatMap(part -> search(part, code).stream()).findFirst();
  }
}
