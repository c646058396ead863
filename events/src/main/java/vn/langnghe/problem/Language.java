package vn.langnghe.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import vn.langnghe.events.Text;

/** The languages we speak; Vietnamese unless the caller prefers English. */
public enum Language {
  VI,
  EN;

  /** The first of ours in the caller's order of preference. */
  public static Language of(HttpHeaders headers) {
    for (Locale wanted : headers.getAcceptableLanguages()) {
      switch (wanted.getLanguage()) {
        case "vi" -> {
          return VI;
        }
        case "en" -> {
          return EN;
        }
        default -> {}
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
