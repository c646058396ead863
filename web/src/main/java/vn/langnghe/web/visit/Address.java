package vn.langnghe.web.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page of this service. Links and forms are made from it, so that a choice keeps
 * what was chosen before.
 *
 * @param path path from the root
 * @param choices what the address asks for, by name, in order
 */
public record Address(String path, Map<String, String> choices) {

  public Address(String path, Map<String, String> choices) {
    this.path = path;
    // Map.copyOf would lose the order, by which equal pages have equal addresses.
    this.choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same address with another choice; without the choice where the value is null. */
  public Address with(String name, @Nullable String value) {
    var changed = new LinkedHashMap<>(choices);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Address(path, changed);
  }

  public Address without(String name) {
    return with(name, null);
  }

  /** A text as one segment of a path. */
  public static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }

  /** As a link says it. */
  @Override
  public String toString() {
    return choices.isEmpty()
        ? path
        : choices.entrySet().stream()
            .map(choice -> encoded(choice.getKey()) + '=' + encoded(choice.getValue()))
            .collect(Collectors.joining("&", path + '?', ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
