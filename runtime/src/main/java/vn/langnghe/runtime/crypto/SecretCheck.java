package vn.langnghe.runtime.crypto;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Refuses to start with what stands in an example where a secret belongs. */
@Singleton
public class SecretCheck {

  private static final String EXAMPLE = "change-me";

  void check(@Observes StartupEvent start) {
    var examples = examples(System.getenv());
    if (!examples.isEmpty()) {
      throw new IllegalStateException(
          "Hãy thay giá trị mẫu / Replace the example values of " + String.join(", ", examples));
    }
  }

  /** Names of our settings that have the value of an example. */
  static List<String> examples(Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith("LANGNGHE_"))
        .filter(setting -> setting.getValue().strip().equalsIgnoreCase(EXAMPLE))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
