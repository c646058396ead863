package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request that is being made up. Values of the address are as they travel: escaped. */
final class Draft {
  /** In the tree of the body: what is written here instead stands in {@link #raw}. */
  static final String MARK = "@@fuzz@@";

  final Operation operation;
  final SplittableRandom random;
  final Map<String, String> path = new LinkedHashMap<>();
  final List<Map.Entry<String, String>> query = new ArrayList<>();
  final Map<String, String> headers = new LinkedHashMap<>();
  final Map<String, String> secondHeaders = new LinkedHashMap<>();
  final List<String> changes = new ArrayList<>();
  final TreeSet<Integer> bareStatuses = new TreeSet<>();
  String verb;
  Caller caller = Caller.NOBODY;
  @Nullable JsonNode json;
  String raw = "";
  byte @Nullable [] body;
  boolean inChunks;

  Draft(Operation operation, SplittableRandom random) {
    this.operation = operation;
    this.random = random;
    this.verb = operation.verb();
  }

  void change(String what) {
    changes.add(what);
  }

  /** The body as it travels; empty where there is none. */
  byte @Nullable [] bytes() {
    if (body == null && json != null) {
      body = json.toString().replace('"' + MARK + '"', raw).getBytes(StandardCharsets.UTF_8);
    }
    return body;
  }

  @Nullable Bytes travelling() {
    byte[] bytes = bytes();
    return bytes == null ? null : Bytes.of(bytes);
  }

  String address() {
    var address = operation.path();
    for (var value : path.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    var separator = "?";
    for (var parameter : query) {
      address += separator + parameter.getKey() + "=" + parameter.getValue();
      separator = "&";
    }
    return address;
  }

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
