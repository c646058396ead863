package vn.langnghe.runtime.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.langnghe.event.Text;

/**
 * Bean Validation in our words. A constraint's own {@code message = "tiếng Việt | English"} wins.
 */
final class Violations {

  private static final Map<String, Text> WORDS =
      Map.ofEntries(
          words("NotNull", "Không được bỏ trống.", "Must be given."),
          words("NotBlank", "Không được bỏ trống.", "Must not be blank."),
          words("NotEmpty", "Phải có ít nhất một mục.", "Must not be empty."),
          words("Null", "Phải bỏ trống.", "Must be absent."),
          words("Size", "Độ dài phải từ {min} đến {max}.", "Size must be {min} to {max}."),
          words("Min", "Phải từ {value} trở lên.", "Must be {value} or more."),
          words("Max", "Phải từ {value} trở xuống.", "Must be {value} or less."),
          words("DecimalMin", "Phải từ {value} trở lên.", "Must be {value} or more."),
          words("DecimalMax", "Phải từ {value} trở xuống.", "Must be {value} or less."),
          words("Positive", "Phải lớn hơn 0.", "Must be above 0."),
          words("PositiveOrZero", "Không được âm.", "Must not be negative."),
          words("Digits", "Số có quá nhiều chữ số.", "The number has too many digits."),
          words("Pattern", "Không đúng dạng {regexp}.", "Must have the form {regexp}."),
          words("Email", "Không phải địa chỉ thư điện tử.", "Is not an e-mail address."),
          words("Past", "Phải ở quá khứ.", "Must be in the past."),
          words("PastOrPresent", "Không được ở tương lai.", "Must not be in the future."),
          words("Future", "Phải ở tương lai.", "Must be in the future."));

  private Violations() {}

  /** A wrong return value is a bug, not bad input. */
  static boolean isOurFault(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  static List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(Violations::error)
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
        .toList();
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    var annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(field(violation), kebab(annotation), message(violation, annotation));
  }

  private static Text message(ConstraintViolation<?> violation, String annotation) {
    var own = violation.getMessage();
    if (!violation.getMessageTemplate().startsWith("{")) {
      int bar = own.indexOf(" | ");
      return bar < 0 ? new Text(own, own) : new Text(own.substring(0, bar), own.substring(bar + 3));
    }
    var words = WORDS.get(annotation);
    if (words == null) {
      return new Text(own, own);
    }
    var attributes = violation.getConstraintDescriptor().getAttributes();
    return new Text(fill(words.vi(), attributes), fill(words.en(), attributes));
  }

  private static String fill(String template, Map<String, Object> attributes) {
    var filled = template;
    for (var attribute : attributes.entrySet()) {
      filled = filled.replace('{' + attribute.getKey() + '}', attribute.getValue().toString());
    }
    return filled;
  }

  /** The path in what the client sent: without our method and the name of the body parameter. */
  private static String field(ConstraintViolation<?> violation) {
    var parameter = "";
    var names = new ArrayList<String>();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        names.add(node.getIndex().toString());
      } else if (node.getKey() != null) {
        names.add(node.getKey().toString());
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        names.add(node.getName());
      }
    }
    return names.isEmpty() ? parameter : String.join(".", names);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Map.Entry<String, Text> words(String constraint, String vi, String en) {
    return Map.entry(constraint, new Text(vi, en));
  }
}
