package vn.langnghe.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexDefined.Criterion;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.event.Text;
import vn.langnghe.event.Topic;
import vn.langnghe.event.Unit;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.testkit.Records;

/** Events as scoring announces them, in small. */
public final class Samples {

  public static final Instant AS_OF = Instant.parse("2026-11-20T03:00:00Z");
  private static final BigDecimal FIRST = new BigDecimal("19.97");
  private static final Codec CODEC = new Codec();

  private Samples() {}

  public static void announce(Event... events) {
    for (var event : events) {
      announce(event, AS_OF);
    }
  }

  public static void announce(Event event, Instant time) {
    announceOn(EventType.topicOf(event), event, time);
  }

  /** Also on a topic where it does not belong. */
  public static void announceOn(Topic topic, Event event, Instant time) {
    var type = EventType.of(event);
    Records.shared()
        .send(
            topic.wireName(),
            event.key(),
            CODEC.encode(event),
            Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type.wireName(),
                "ce_source",
                "/scoring-service",
                "ce_time",
                time.toString(),
                "content-type",
                "application/json"));
  }

  /** An agency of its own for each test, so that tests do not meet. */
  public static AgencyDescribed agency(String code, @Nullable String parent) {
    return new AgencyDescribed(
        code,
        1,
        List.of(
            new AgencyDescribed.Spell(
                LocalDate.of(2025, 7, 1),
                null,
                new Text("Sở " + code, "Department " + code),
                new Text(code, code),
                parent == null ? "province" : "department",
                parent)),
        List.of());
  }

  public static IndexDefined definition(String index) {
    return new IndexDefined(
        index,
        "1",
        new Text("Chỉ số " + index, "Index " + index),
        new Text("Quyết định mẫu", "A sample decision"),
        Unit.POINTS,
        new BigDecimal("100"),
        LocalDate.of(2022, 1, 1),
        null,
        criterion(index, 100, criterion("TDGQ", 20), criterion("HAILONG", 80)),
        null,
        null,
        null);
  }

  /** An index over pooled answers. */
  public static IndexDefined percentDefinition(String index) {
    var plain = definition(index);
    return new IndexDefined(
        index,
        plain.version(),
        plain.name(),
        plain.basis(),
        Unit.PERCENT,
        plain.maximum(),
        plain.validFrom(),
        null,
        plain.root(),
        null,
        Formula.TOP2,
        null);
  }

  /** An index over pooled answers in which an agency has a rank from so many people on. */
  public static IndexDefined rankedFrom(String index, int people) {
    var plain = percentDefinition(index);
    return new IndexDefined(
        index,
        plain.version(),
        plain.name(),
        plain.basis(),
        plain.unit(),
        plain.maximum(),
        plain.validFrom(),
        null,
        plain.root(),
        null,
        plain.formula(),
        people);
  }

  private static Criterion criterion(String code, int maximum, Criterion... parts) {
    return new Criterion(
        code,
        new Text("Tiêu chí " + code, "Criterion " + code),
        BigDecimal.valueOf(maximum),
        null,
        null,
        Arrays.asList(parts));
  }

  /** A score of two parts, 19.97 and the rest; the second is fed by {@code n} answers. */
  public static IndexScored score(String index, String agency, long version, String value, long n) {
    return score("2026", index, agency, version, value, n);
  }

  /** The same in the inner view. */
  public static IndexScored live(IndexScored released) {
    return released.as(ScoreStatus.live());
  }

  /** The same with what only some scores have. */
  public static IndexScored with(
      IndexScored plain, IndexScored.@Nullable Estimate estimate, @Nullable String grade) {
    var content = plain.content();
    return new IndexScored(
        plain.scoreKey(),
        plain.version(),
        new IndexScored.Content(
            content.method(),
            content.asOf(),
            content.n(),
            content.value(),
            content.maximum(),
            content.score(),
            content.official(),
            estimate,
            grade,
            content.sources()));
  }

  /** The same with other numbers behind its first part. */
  public static IndexScored fedBy(IndexScored plain, Map<String, BigDecimal> inputs) {
    var content = plain.content();
    var root = content.score();
    var value = Objects.requireNonNull(content.value());
    var first = scored("TDGQ", FIRST, 20, inputs);
    return new IndexScored(
        plain.scoreKey(),
        plain.version(),
        new IndexScored.Content(
            content.method(),
            content.asOf(),
            content.n(),
            content.value(),
            content.maximum(),
            scored(root.code(), value, 100, Map.of(), first, root.parts().getLast()),
            content.official(),
            content.estimate(),
            content.grade(),
            content.sources()));
  }

  /** A score in a period, fed by so many answers. */
  public static IndexScored scoreIn(
      String period, String index, String agency, String value, long n) {
    return score(period, index, agency, 1, value, n);
  }

  /** A score in a period, fed by 40 answers. */
  public static IndexScored scoreIn(
      String period, String index, String agency, long version, String value) {
    return score(period, index, agency, version, value, 40);
  }

  private static IndexScored score(
      String period, String index, String agency, long version, String value, long n) {
    var total = new BigDecimal(value);
    return new IndexScored(
        ScoreKey.released(index, agency, Period.of(period)),
        version,
        new IndexScored.Content(
            index + "/1",
            AS_OF,
            n,
            total,
            new BigDecimal("100"),
            tree(index, total, n),
            new IndexScored.Official(
                new BigDecimal("79.27"),
                Map.of("TDGQ", FIRST),
                "Cổng Dịch vụ công quốc gia",
                LocalDate.of(2026, 10, 10)),
            null,
            null,
            ScoreSources.NONE));
  }

  private static Score tree(String index, BigDecimal total, long n) {
    var answers = Map.of("5", BigDecimal.valueOf(n), "valid", BigDecimal.valueOf(n));
    var dossiers = Map.of("dossiers.on-time", new BigDecimal("653"));
    return scored(
        index,
        total,
        100,
        Map.of(),
        scored("TDGQ", FIRST, 20, dossiers),
        scored("HAILONG", total.subtract(FIRST), 80, answers));
  }

  private static Score scored(
      String code,
      @Nullable BigDecimal value,
      int maximum,
      Map<String, BigDecimal> inputs,
      Score... parts) {
    return new Score(
        code,
        value,
        BigDecimal.valueOf(maximum),
        ScoreState.SCORED,
        Inputs.byName(inputs),
        Arrays.asList(parts));
  }
}
