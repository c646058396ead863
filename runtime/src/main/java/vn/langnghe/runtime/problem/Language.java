package vn.langnghe.runtime.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.langnghe.event.Text;

/** The languages we speak; Vietnamese unless the caller prefers English. */
public enum Language {
  VI,
  EN;

  public static Language of(HttpHeaders headers) {
    return of(headers.getAcceptableLanguages().stream().map(Locale::getLanguage).toList());
  }

  /** The first of ours among language tags in the caller's order of preference. */
  static Language of(List<String> wanted) {
    for (var tag : wanted) {
      if (tag.startsWith("vi")) {
        return VI;
      }
      if (tag.startsWith("en")) {
        return EN;
      }
    }
    return VI;
  }

  public String of(Text text) {
    return this == VI ? text.vi() : text.en();
  }

  public String tag() {
    return this == VI ? "vi" : "en";
  }
}
