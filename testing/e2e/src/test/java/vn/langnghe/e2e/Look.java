package vn.langnghe.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.testkit.LongForm;

/**
 * How a reader looks at a page.
 *
 * @param hasScripts whether the browser runs scripts
 * @param width pixels: a phone or a desk
 * @param language what the browser asks for
 * @param isDark whether the system wishes dark colours
 */
record Look(boolean hasScripts, int width, String language, boolean isDark) {

  private static final int HEIGHT = 900;
  static final int PHONE = 360;
  static final int DESK = 1280;

  /** Every way that a page must be right in; every day, each pair of them. */
  static Stream<Look> all() {
    return LongForm.isOn() ? every() : pairs();
  }

  private static Stream<Look> every() {
    return Stream.of(true, false).flatMap(scripts -> sized(scripts, PHONE, DESK));
  }

  private static Stream<Look> sized(boolean scripts, int... widths) {
    return IntStream.of(widths)
        .boxed()
        .flatMap(
            width ->
                Stream.of(
                    new Look(scripts, width, "vi-VN", false),
                    new Look(scripts, width, "vi-VN", true),
                    new Look(scripts, width, "en-GB", false),
                    new Look(scripts, width, "en-GB", true)));
  }

  /** Any two of the four choices are seen together in each of their four ways. */
  private static Stream<Look> pairs() {
    return Stream.of(
        new Look(true, PHONE, "vi-VN", false),
        new Look(true, DESK, "en-GB", true),
        new Look(false, PHONE, "en-GB", true),
        new Look(false, DESK, "vi-VN", true),
        new Look(false, DESK, "en-GB", false));
  }

  /** One of each kind; for pages that only hold text. */
  static List<Look> few() {
    return List.of(new Look(false, PHONE, "vi-VN", false), new Look(true, DESK, "en-GB", true));
  }

  static Look desk() {
    return new Look(true, DESK, "vi-VN", false);
  }

  static Look plain() {
    return new Look(false, PHONE, "vi-VN", false);
  }

  NewContextOptions options() {
    return withScripts().setJavaScriptEnabled(hasScripts);
  }

  /** The same look in a browser that runs scripts. */
  NewContextOptions withScripts() {
    return new NewContextOptions()
        .setLocale(language)
        .setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setViewportSize(width, HEIGHT);
  }

  @Override
  public String toString() {
    return "%s-%d-%s-%s"
        .formatted(
            hasScripts ? "scripts" : "plain",
            width,
            language.substring(0, 2),
            isDark ? "dark" : "light");
  }
}
