package vn.langnghe.runtime.contract;

import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.CheckedBy;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.runtime.edge.Prose;

/**
 * The form of a text as JSON Schema tells it.
 *
 * @param shortest in code points
 * @param longest in code points
 * @param pattern of the whole text
 */
record TextForm(int shortest, int longest, @Nullable String pattern) {

  private static final DotName CODE = DotName.createSimple(Code.class);
  private static final DotName CHECKED_BY = DotName.createSimple(CheckedBy.class);
  private static final DotName ONE_LINE = DotName.createSimple(OneLine.class);
  private static final DotName PROSE = DotName.createSimple(Prose.class);
  private static final String LINE = "^[^\\u0000-\\u001F]*$";

  static Optional<TextForm> of(Collection<AnnotationInstance> annotations) {
    return annotations.stream().flatMap(it -> of(it).stream()).findFirst();
  }

  private static Optional<TextForm> of(AnnotationInstance limit) {
    if (limit.name().equals(CODE)) {
      return Optional.of(code(limit.value().asEnum()));
    }
    if (limit.name().equals(CHECKED_BY)) {
      return Optional.ofNullable(limit.value("code")).map(kind -> code(kind.asEnumArray()[0]));
    }
    if (limit.name().equals(ONE_LINE)) {
      return Optional.of(new TextForm(shortest(limit), limit.value("max").asInt(), LINE));
    }
    return limit.name().equals(PROSE)
        ? Optional.of(new TextForm(shortest(limit), limit.value("max").asInt(), null))
        : Optional.empty();
  }

  private static TextForm code(String kind) {
    return new TextForm(1, CodeKind.valueOf(kind).longest(), '^' + CodeKind.FORM + '$');
  }

  private static int shortest(AnnotationInstance limit) {
    var mayBeEmpty = limit.value("mayBeEmpty");
    return mayBeEmpty != null && mayBeEmpty.asBoolean() ? 0 : 1;
  }

  void describe(Schema schema) {
    schema.setMinLength(shortest);
    schema.setMaxLength(longest);
    schema.setPattern(pattern);
  }
}
