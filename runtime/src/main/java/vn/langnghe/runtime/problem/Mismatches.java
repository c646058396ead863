package vn.langnghe.runtime.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words why readable JSON is not what was asked for. */
final class Mismatches {

  /** What Jackson says of a key that comes twice; it has no type of its own for that. */
  private static final Pattern REPEATED = Pattern.compile("^Duplicate field '(.{1,60}?)'");

  private Mismatches() {}

  /** Empty where the text is no JSON at all. */
  static Optional<FieldError> error(JsonProcessingException wrong) {
    return switch (wrong) {
      case JsonMappingException mapping -> mapped(mapping);
      case JsonParseException broken -> repeated("", broken);
      // A number beyond what the field's type holds, at the top of the text.
      case InputCoercionException beyond -> Optional.of(wrongKind(""));
      default -> Optional.empty();
    };
  }

  private static Optional<FieldError> mapped(JsonMappingException wrong) {
    return switch (wrong.getCause()) {
      case JsonParseException broken -> repeated(path(wrong), broken);
      case StreamConstraintsException beyond -> Optional.empty();
      case null, default -> Optional.of(error(path(wrong), wrong));
    };
  }

  private static Optional<FieldError> repeated(String path, JsonParseException broken) {
    var match = REPEATED.matcher(broken.getOriginalMessage());
    return match.find()
        ? Optional.of(
            FieldError.of(
                path.isEmpty() ? match.group(1) : path + '.' + match.group(1),
                "repeated-field",
                "Trường này có hai lần.",
                "This field is given twice."))
        : Optional.empty();
  }

  private static FieldError wrongKind(String field) {
    return FieldError.of(
        field,
        "wrong-kind",
        "Giá trị không đúng kiểu dữ liệu.",
        "The value is not of the right kind.");
  }

  private static FieldError error(String field, JsonMappingException wrong) {
    return switch (wrong) {
      case OutOfLimits outside -> outside.error(field);
      case UnrecognizedPropertyException unknown ->
          FieldError.of(
              field, "unknown-field", "Không có trường này.", "There is no field of this name.");
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          FieldError.of(
              field,
              "unknown-value",
              "Phải là một trong: " + constants(format.getTargetType()) + ".",
              "Must be one of: " + constants(format.getTargetType()) + ".");
      default -> wrongKind(field);
    };
  }

  static String path(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }
}
