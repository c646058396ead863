package vn.langnghe.scoring.estimate;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.Text;
import vn.langnghe.event.file.BundledText;
import vn.langnghe.event.wire.Json;

/**
 * The indicators of a form that are not about satisfaction, as data.
 *
 * @param questionnaire code of the questionnaire
 * @param source where they are from
 * @param unverified what could not be verified
 * @param indicators the indicators, in the order of the form
 */
public record Indicators(
    String questionnaire, Text source, Text unverified, List<Indicator> indicators) {

  /**
   * @param code code of the item in the questionnaire
   * @param kind {@code perception} or {@code need}
   * @param options number of answers to choose from, the first one is 1
   * @param name in words, shortened by us
   */
  public record Indicator(String code, String kind, int options, Text name) {}

  private static final List<String> FILES = List.of("indicators/sipas-2023.json");

  static Optional<Indicators> of(String questionnaire) {
    return FILES.stream()
        .map(Indicators::read)
        .filter(file -> file.questionnaire().equals(questionnaire))
        .findFirst();
  }

  private static Indicators read(String file) {
    try {
      return Json.mapper().readValue(BundledText.read(Indicators.class, file), Indicators.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable: " + file, broken);
    }
  }
}
