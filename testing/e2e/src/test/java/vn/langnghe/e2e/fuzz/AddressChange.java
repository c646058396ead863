package vn.langnghe.e2e.fuzz;

import java.util.List;
import java.util.Map;

/** One place of an address that is not as it should be. */
final class AddressChange {
  private static final int URI_TOO_LONG = 414;
  private static final int HEADERS_TOO_LARGE = 431;

  /** As they travel. */
  private static final List<String> VALUES =
      List.of(
          "%00",
          "a%00b",
          "%0A",
          "%0D%0Aforged",
          "%1B",
          "%7F",
          "%C2%85",
          "%20",
          "%09",
          "%FF",
          "%C3%28",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "%E2%80%8B",
          "%E3%85%A4",
          "%E2%80%AE",
          "e%CC%82%CC%81",
          "%2F",
          "%5C",
          "%25",
          "%2500",
          "%3B",
          "a;b=c",
          "a+b",
          "a%7Cb",
          "%27",
          "%22",
          "-",
          "_",
          "...",
          "~",
          "*",
          "0",
          "-1",
          "1e9",
          "1.5",
          "2147483648",
          "9223372036854775808",
          "99999999999999999999",
          "NaN",
          "null",
          "true",
          "2026",
          "1999",
          "2999",
          "2026-13",
          "2026-02-30",
          "+2026-01-01",
          "-0001-01-01",
          "2026-11-20T24:00:00Z",
          "%2B1000000000-12-31",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "x".repeat(41),
          "x".repeat(201),
          "%E1%BA%A1".repeat(100));

  private AddressChange() {}

  static void apply(Draft draft) {
    int kind = draft.random.nextInt(10);
    var query = draft.query;
    if (kind < 4 && !draft.path.isEmpty()) {
      var names = List.copyOf(draft.path.keySet());
      var name = names.get(draft.random.nextInt(names.size()));
      draft.change("odd " + name + " in the path");
      draft.path.put(name, value(draft));
    } else if (kind < 7 && !query.isEmpty()) {
      changeParameter(draft, draft.random.nextInt(query.size()), kind);
    } else if (kind == 7) {
      draft.change("address too long");
      draft.bareStatuses.add(URI_TOO_LONG);
      draft.bareStatuses.add(HEADERS_TOO_LARGE);
      query.add(Map.entry("long", "x".repeat(3000 + draft.random.nextInt(6000))));
    } else {
      draft.change("unknown parameter");
      query.add(Map.entry(draft.random.nextBoolean() ? "utm_source" : value(draft), value(draft)));
    }
  }

  private static void changeParameter(Draft draft, int at, int kind) {
    var parameter = draft.query.get(at);
    var name = parameter.getKey();
    draft.change("odd parameter " + name);
    switch (kind) {
      case 4 -> draft.query.remove(at);
      case 5 -> draft.query.add(parameter);
      default ->
          draft.query.set(at, Map.entry(name, draft.random.nextInt(6) == 0 ? "" : value(draft)));
    }
  }

  private static String value(Draft draft) {
    return VALUES.get(draft.random.nextInt(VALUES.size()));
  }
}
