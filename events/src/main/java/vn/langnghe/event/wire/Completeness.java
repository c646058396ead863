package vn.langnghe.event.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.NumberLimit;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.event.limit.TimeLimit;

/**
 * Finds the first value that a record must have and has not, or that is beyond the limits of {@code
 * event.limit}: JSON knows nothing of either.
 */
final class Completeness {

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  private Completeness() {}

  /** The path of the first missing or impossible value, empty when the record is whole. */
  static Optional<String> missing(Record value) {
    return Optional.ofNullable(firstMissing(value));
  }

  private static @Nullable String firstMissing(Record value) {
    for (var part : PARTS.get(value.getClass())) {
      if (part.primitive) {
        continue;
      }
      var inner = inside(part.read(value), part);
      if (inner != null) {
        return inner.isEmpty() ? part.name : part.name + '.' + inner;
      }
    }
    return null;
  }

  private static @Nullable String inside(@Nullable Object value, Part part) {
    return switch (value) {
      case null -> part.nullable ? null : "";
      case Map<?, ?> map -> inMap(map, part.nullableValues);
      default -> inside(value);
    };
  }

  private static @Nullable String inside(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Record nested -> firstMissing(nested);
      case List<?> list -> inList(list);
      case Map<?, ?> map -> inMap(map, false);
      case String text -> TextLimit.isStorable(text) ? null : "";
      case Instant instant -> TimeLimit.holds(instant) ? null : "";
      case LocalDate day -> TimeLimit.holds(day) ? null : "";
      case BigDecimal number -> NumberLimit.canBeWritten(number) ? null : "";
      default -> null;
    };
  }

  /** What a client wrote as a key is not told: it may be anything. */
  private static @Nullable String inMap(Map<?, ?> map, boolean nullableValues) {
    for (var entry : map.entrySet()) {
      var value = entry.getValue();
      if (inside(entry.getKey()) != null
          || (value == null ? !nullableValues : inside(value) != null)) {
        return "an entry";
      }
    }
    return null;
  }

  private static @Nullable String inList(List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      var inner = inside(list.get(i));
      if (inner != null) {
        return inner.isEmpty() ? Integer.toString(i) : i + "." + inner;
      }
    }
    return null;
  }

  private record Part(
      String name,
      boolean primitive,
      boolean nullable,
      boolean nullableValues,
      MethodHandle accessor) {

    static Part of(RecordComponent component) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(
            component.getName(),
            component.getType().isPrimitive(),
            component.getAnnotatedType().isAnnotationPresent(Nullable.class),
            component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                && Stream.of(generic.getAnnotatedActualTypeArguments())
                    .skip(1)
                    .anyMatch(value -> value.isAnnotationPresent(Nullable.class)),
            MethodHandles.lookup().unreflect(accessor));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(component.toString(), e);
      }
    }

    @Nullable Object read(Record value) {
      try {
        return accessor.invoke(value);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(name, e);
      }
    }
  }
}
