package vn.langnghe.runtime.edge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.langnghe.event.Text;
import vn.langnghe.event.limit.NumberLimit;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.runtime.problem.OutOfLimits;

/**
 * Reads the values of requests within the limits of {@code event.limit}, each into its one form, so
 * that no record can hold what a later place cannot.
 */
final class StrictValues extends SimpleModule {

  @Serial private static final long serialVersionUID = 1L;

  StrictValues() {
    super("langnghe-strict-values");
    addDeserializer(String.class, new Texts());
    addKeyDeserializer(String.class, new Keys());
    addDeserializer(
        LocalDate.class,
        new Written<>(
            LocalDate.class,
            TimeLimit::day,
            "day",
            new Text(
                "Ngày viết như 2026-11-20, từ 1900 đến 2999.",
                "A day is written like 2026-11-20, from 1900 to 2999.")));
    addDeserializer(
        Instant.class,
        new Written<>(
            Instant.class,
            TimeLimit::instant,
            "instant",
            new Text(
                "Thời điểm viết như 2026-11-20T08:30:00+07:00, từ 1900 đến 2999.",
                "An instant is written like 2026-11-20T08:30:00+07:00, from 1900 to 2999.")));
    addDeserializer(BigDecimal.class, new Decimals());
  }

  private static String text(JsonParser parser, String given) throws OutOfLimits {
    if (!TextLimit.isStorable(given)) {
      throw new OutOfLimits(
          parser,
          String.class,
          "control-character",
          new Text(
              "Có ký tự điều khiển hoặc ký tự hỏng.",
              "Holds a control character or a broken character."));
    }
    return TextLimit.normal(given);
  }

  private static final class Texts extends StdScalarDeserializer<String> {

    @Serial private static final long serialVersionUID = 1L;

    Texts() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return text(parser, StringDeserializer.instance.deserialize(parser, context));
    }
  }

  private static final class Keys extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      return text(context.getParser(), key);
    }
  }

  /** A value that JSON writes as a string of one form. */
  private static final class Written<T> extends StdScalarDeserializer<T> {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Function<String, Optional<T>> reader;
    private final String code;
    private final transient Text words;

    Written(Class<T> type, Function<String, Optional<T>> reader, String code, Text words) {
      super(type);
      this.reader = reader;
      this.code = code;
      this.words = words;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      var value =
          parser.hasToken(JsonToken.VALUE_STRING)
              ? reader.apply(parser.getText())
              : Optional.<T>empty();
      if (value.isEmpty()) {
        throw new OutOfLimits(parser, handledType(), code, words);
      }
      return value.get();
    }
  }

  private static final class Decimals extends StdScalarDeserializer<BigDecimal> {

    @Serial private static final long serialVersionUID = 1L;

    Decimals() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var given = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
      var plain = NumberLimit.plain(given);
      if (plain.isEmpty()) {
        throw new OutOfLimits(
            parser,
            BigDecimal.class,
            "digits",
            new Text(
                "Số có nhiều nhất 15 chữ số nguyên và 9 chữ số thập phân.",
                "A number has at most 15 whole digits and 9 decimals."));
      }
      return plain.get();
    }
  }
}
