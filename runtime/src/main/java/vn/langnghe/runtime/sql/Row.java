package vn.langnghe.runtime.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * The row at hand of a result, its columns by name. A column that is null where none may be fails.
 */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(String column) {
    return present(column, textOrNull(column));
  }

  public @Nullable String textOrNull(String column) {
    return read(() -> result.getString(column));
  }

  public int integer(String column) {
    return present(column, integerOrNull(column));
  }

  public @Nullable Integer integerOrNull(String column) {
    return read(() -> result.getObject(column, Integer.class));
  }

  public long count(String column) {
    return present(column, read(() -> result.getObject(column, Long.class)));
  }

  public double number(String column) {
    return present(column, read(() -> result.getObject(column, Double.class)));
  }

  public boolean flag(String column) {
    return present(column, read(() -> result.getObject(column, Boolean.class)));
  }

  public BigDecimal decimal(String column) {
    return present(column, decimalOrNull(column));
  }

  public @Nullable BigDecimal decimalOrNull(String column) {
    return read(() -> result.getBigDecimal(column));
  }

  public UUID id(String column) {
    return present(column, idOrNull(column));
  }

  public @Nullable UUID idOrNull(String column) {
    return read(() -> result.getObject(column, UUID.class));
  }

  public Instant instant(String column) {
    return present(column, instantOrNull(column));
  }

  public @Nullable Instant instantOrNull(String column) {
    var time = read(() -> result.getObject(column, OffsetDateTime.class));
    return time == null ? null : time.toInstant();
  }

  public LocalDate day(String column) {
    return present(column, dayOrNull(column));
  }

  public @Nullable LocalDate dayOrNull(String column) {
    return read(() -> result.getObject(column, LocalDate.class));
  }

  public Period period(String column) {
    return Period.of(text(column));
  }

  public byte[] bytes(String column) {
    return present(column, bytesOrNull(column));
  }

  public byte @Nullable [] bytesOrNull(String column) {
    return read(() -> result.getBytes(column));
  }

  /** A column of type {@code text[]}. */
  public List<String> texts(String column) {
    return List.of((String[]) array(column));
  }

  /** A column of type {@code bigint[]}. */
  public long[] counts(String column) {
    var boxed = (Long[]) array(column);
    var counts = new long[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      counts[i] = boxed[i];
    }
    return counts;
  }

  /** The same, and no counts where the column is null. */
  public long[] countsOrNone(String column) {
    return arrayOrNull(column) == null ? new long[0] : counts(column);
  }

  private Object array(String column) {
    return present(column, arrayOrNull(column));
  }

  private @Nullable Object arrayOrNull(String column) {
    return read(
        () -> {
          var array = result.getArray(column);
          return array == null ? null : array.getArray();
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read() throws SQLException;
  }

  private static <T> @Nullable T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }
}
