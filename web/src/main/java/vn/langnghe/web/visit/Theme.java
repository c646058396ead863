package vn.langnghe.web.visit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Colours that a reader chose; without a choice the reader's system decides. */
public enum Theme {
  LIGHT,
  DARK;

  static Optional<Theme> parse(@Nullable String text) {
    return Stream.of(values()).filter(theme -> theme.code().equals(text)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
