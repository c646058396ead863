package vn.langnghe.event.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;

/** JSON as it travels: ISO instants, plain decimals, nulls written, unknown fields ignored. */
public final class Json {

  private Json() {}

  /** The records know nothing of JSON; this says that a period is its text. */
  private interface PeriodAsText {

    @JsonCreator
    static Period of(String text) {
      return Period.of(text);
    }

    @JsonValue
    @Override
    String toString();
  }

  /** Left out where it says nothing: a tree has hundreds of nodes. */
  interface RarelyJudged {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    IndexScored.@Nullable Streams streams();
  }

  /** Left out where it says nothing. */
  interface RarelyEstimatedFrozenOrGraded {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    IndexScored.@Nullable Estimate estimate();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Integer revision();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable String grade();
  }

  /** Left out where none was ever set. */
  interface RarelyTargeted {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable List<IndexDefined.Target> targets();
  }

  /** Lets any mapper read and write what our records hold. */
  public static void teach(ObjectMapper mapper) {
    mapper.addMixIn(Period.class, PeriodAsText.class);
    mapper.addMixIn(IndexScored.Score.class, RarelyJudged.class);
    mapper.addMixIn(IndexScored.class, RarelyEstimatedFrozenOrGraded.class);
    mapper.addMixIn(IndexDefined.class, RarelyTargeted.class);
  }

  /** The events' own mapper: what travels must not depend on how a service sets up its web side. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule().addDeserializer(Instant.class, new Instants()))
        .addMixIn(Period.class, PeriodAsText.class)
        .addMixIn(IndexScored.Score.class, RarelyJudged.class)
        .addMixIn(IndexScored.class, RarelyEstimatedFrozenOrGraded.class)
        .addMixIn(IndexDefined.class, RarelyTargeted.class)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
