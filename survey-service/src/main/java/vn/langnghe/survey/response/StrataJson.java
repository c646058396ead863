package vn.langnghe.survey.response;

import java.util.SortedMap;

/** The strata of a response as they are stored. */
public final class StrataJson {

  private StrataJson() {}

  /** Names and values are codes of the questionnaire file: nothing in them needs escaping. */
  public static String of(SortedMap<String, String> strata) {
    var json = new StringBuilder("{");
    strata.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
    return json.append('}').toString();
  }
}
