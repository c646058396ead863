package vn.langnghe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of pages that can be read off their files: complete words, and no text elsewhere. */
public final class PageRules {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final List<Pattern> NOT_TEXT =
      Stream.of("\\{!.*?!}", "\\{[^{}]*}", "<[^<>]*>", "&\\w+;")
          .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL))
          .toList();
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private PageRules() {}

  /**
   * Checks that every message of a bundle is there in both languages, with the same places to fill.
   *
   * @param bundle interface whose methods are the messages
   * @param name name of the bundle: {@code messages/NAME_vi.properties}
   */
  public static void checkWords(Class<?> bundle, String name) {
    var vi = words(bundle, name, "vi");
    var en = words(bundle, name, "en");
    var messages =
        Stream.of(bundle.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
    assertThat(vi.stringPropertyNames()).as("in Vietnamese").isEqualTo(messages);
    assertThat(en.stringPropertyNames()).as("in English").isEqualTo(messages);
    for (var message : messages) {
      assertThat(vi.getProperty(message)).as(message).isNotBlank();
      assertThat(en.getProperty(message)).as(message).isNotBlank();
      assertThat(places(en.getProperty(message)))
          .as("what is filled in: " + message)
          .isEqualTo(places(vi.getProperty(message)));
    }
  }

  /** Checks that no template below the folder holds a word: words are in the bundles. */
  public static void checkTemplates(Path folder) {
    try (var files = Files.walk(folder)) {
      var templates = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(templates).isNotEmpty();
      for (var template : templates) {
        var rest = withoutMarkup(Files.readString(template));
        assertThat(WORD.matcher(rest).results().map(MatchResult::group))
            .as("words in " + template)
            .isEmpty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Expressions may stand inside of tags, and hold a "greater than": so they go before them. */
  static String withoutMarkup(String template) {
    var rest = template;
    for (var markup : NOT_TEXT) {
      rest = markup.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static Properties words(Class<?> bundle, String name, String language) {
    var file = "/messages/" + name + "_" + language + ".properties";
    var words = new Properties();
    try (var stream = bundle.getResourceAsStream(file)) {
      if (stream == null) {
        throw new AssertionError("missing: " + file);
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
