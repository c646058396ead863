package vn.langnghe.survey.response;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import vn.langnghe.runtime.crypto.Sha256;

/**
 * The one way to write down what a response says, so that a repeat is told from a conflict: order
 * of keys, spaces and time zone of the JSON do not matter. Lines and their order never change; a
 * new form needs a new first line.
 */
final class CanonicalContent {

  private static final String FORM = "langnghe-response-1";

  private CanonicalContent() {}

  static String hash(
      String campaign,
      String agency,
      String channel,
      Instant occurredAt,
      String answerLine,
      SortedMap<String, String> strata) {
    var text = new StringBuilder(256);
    text.append(FORM).append('\n').append(campaign).append('\n').append(agency).append('\n');
    text.append(channel).append('\n').append(occurredAt.toEpochMilli()).append('\n');
    text.append(answerLine).append('\n');
    for (Map.Entry<String, String> stratum : strata.entrySet()) {
      text.append(stratum.getKey()).append('=').append(stratum.getValue()).append('\n');
    }
    return Sha256.hex(text.toString());
  }
}
