package vn.langnghe.runtime.problem;

import static java.util.Comparator.comparingDouble;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;

/** The languages we speak; Vietnamese unless the caller prefers English. */
public enum Language {
  VI,
  EN;

  public static Language of(HttpHeaders headers) {
    return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * The first of ours among what an {@code Accept-Language} header asks for, by weight. What cannot
   * be read in it counts as not sent: no wish about words may fail a request.
   */
  static Language preferred(@Nullable String wanted) {
    return Stream.ofNullable(wanted)
        .flatMap(header -> Arrays.stream(header.split(",")))
        .flatMap(range -> parsed(range.strip()).stream())
        .filter(range -> range.getWeight() > 0)
        .sorted(comparingDouble(LanguageRange::getWeight).reversed())
        .flatMap(range -> spoken(range.getRange()))
        .findFirst()
        .orElse(VI);
  }

  private static List<LanguageRange> parsed(String range) {
    try {
      return LanguageRange.parse(range);
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }

  private static Stream<Language> spoken(String range) {
    return Stream.of(values())
        .filter(language -> range.equals(language.tag()) || range.startsWith(language.tag() + "-"));
  }

  public String of(Text text) {
    return this == VI ? text.vi() : text.en();
  }

  public String tag() {
    return this == VI ? "vi" : "en";
  }
}
