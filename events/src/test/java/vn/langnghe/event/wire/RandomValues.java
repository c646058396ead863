package vn.langnghe.event.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;

/** Values of every kind that events are made of, the same for the same seed. */
abstract class RandomValues {

  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyẩữ \"\\\n😀Z09.-|";

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  Map<String, BigDecimal> decimals() {
    var decimals = new LinkedHashMap<String, BigDecimal>();
    many(this::text).forEach(name -> decimals.put(name, decimal()));
    return decimals;
  }

  Period period() {
    var periods = Period.containing(day());
    return periods.get(random.nextInt(periods.size()));
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  Instant instant() {
    return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
  }

  LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
  }

  BigDecimal decimal() {
    return BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(9));
  }

  long positive() {
    return 1 + random.nextLong(1L << 40);
  }

  Text both() {
    return new Text(text(), text());
  }

  String text() {
    return random
        .ints(1 + random.nextInt(12), 0, LETTERS.codePointCount(0, LETTERS.length()))
        .map(i -> LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  <T> List<T> many(Supplier<T> value) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value.get()).toList();
  }
}
