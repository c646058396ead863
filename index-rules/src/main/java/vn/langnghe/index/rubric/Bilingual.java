package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.Text;

/** Makes texts in both languages from numbers, words and other texts. */
final class Bilingual {

  private Bilingual() {}

  static Text number(BigDecimal number) {
    var plain = number.stripTrailingZeros().toPlainString();
    return new Text(plain.replace('.', ','), plain);
  }

  static Text points(BigDecimal points) {
    return join(number(points), new Text(" điểm", " points"));
  }

  static Text same(String text) {
    return new Text(text, text);
  }

  static Text join(Text... texts) {
    return list(List.of(texts), "");
  }

  static Text list(List<Text> texts, String between) {
    Function<Function<Text, String>, String> side =
        of -> texts.stream().map(of).collect(Collectors.joining(between));
    return new Text(side.apply(Text::vi), side.apply(Text::en));
  }
}
