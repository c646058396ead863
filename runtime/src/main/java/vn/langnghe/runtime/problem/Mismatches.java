package vn.langnghe.runtime.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in words why readable JSON is not what was asked for. */
final class Mismatches {

  private Mismatches() {}

  static FieldError error(MismatchedInputException wrong) {
    var field = path(wrong);
    return switch (wrong) {
      case UnrecognizedPropertyException unknown ->
          FieldError.of(
              field, "unknown-field", "Không có trường này.", "There is no field of this name.");
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          FieldError.of(
              field,
              "unknown-value",
              "Phải là một trong: " + constants(format.getTargetType()) + ".",
              "Must be one of: " + constants(format.getTargetType()) + ".");
      default ->
          FieldError.of(
              field,
              "wrong-kind",
              "Giá trị không đúng kiểu dữ liệu.",
              "The value is not of the right kind.");
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
