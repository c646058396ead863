package vn.langnghe.e2e.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request, made up and not sent yet.
 *
 * @param number with the seed it is the whole request again
 * @param address path and query, escaped
 * @param secondHeaders what comes once more, mostly with another value
 * @param changes in what it differs from a valid one
 * @param bareStatuses with which the server itself may refuse it, without words
 */
public record Request(
    int number,
    Operation operation,
    Caller caller,
    String verb,
    String address,
    Map<String, String> headers,
    Map<String, String> secondHeaders,
    @Nullable Bytes body,
    boolean inChunks,
    List<String> changes,
    Set<Integer> bareStatuses) {
  private static final int SHOWN = 600;

  static Request of(int number, Draft draft) {
    return new Request(
        number,
        draft.operation,
        draft.caller,
        draft.verb,
        draft.address(),
        Map.copyOf(draft.headers),
        Map.copyOf(draft.secondHeaders),
        draft.travelling(),
        draft.inChunks,
        List.copyOf(draft.changes),
        Set.copyOf(draft.bareStatuses));
  }

  String path() {
    return address.replaceFirst("\\?.*", "");
  }

  String text() {
    return body == null ? "" : body.text();
  }

  @Override
  public String toString() {
    return "#%d %s %s %s as %s %s %s%n    %s"
        .formatted(
            number,
            operation.service(),
            verb,
            cut(address),
            caller,
            changes,
            cut(headers.toString()),
            cut(text()));
  }

  private static String cut(String text) {
    return text.length() > SHOWN
        ? text.substring(0, SHOWN) + "… (" + text.length() + " characters)"
        : text;
  }
}
