package vn.langnghe.event.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first value that a record must have and has not: JSON knows nothing of our nulls. */
final class Completeness {

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
      };

  private Completeness() {}

  /** The path of the first missing value, empty when the record is whole. */
  static Optional<String> missing(Record value) {
    return Optional.ofNullable(firstMissing(value));
  }

  private static @Nullable String firstMissing(Record value) {
    for (var part : PARTS.get(value.getClass())) {
      if (part.primitive) {
        continue;
      }
      var inner = inside(part.read(value), part.nullable);
      if (inner != null) {
        return inner.isEmpty() ? part.name : part.name + '.' + inner;
      }
    }
    return null;
  }

  private static @Nullable String inside(@Nullable Object value, boolean nullable) {
    return switch (value) {
      case null -> nullable ? null : "";
      case Record nested -> firstMissing(nested);
      case List<?> list -> inList(list);
      default -> null;
    };
  }

  private static @Nullable String inList(List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      var inner = inside(list.get(i), false);
      if (inner != null) {
        return inner.isEmpty() ? Integer.toString(i) : i + "." + inner;
      }
    }
    return null;
  }

  private record Part(String name, boolean primitive, boolean nullable, MethodHandle accessor) {

    static Part of(RecordComponent component) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(
            component.getName(),
            component.getType().isPrimitive(),
            component.getAnnotatedType().isAnnotationPresent(Nullable.class),
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
