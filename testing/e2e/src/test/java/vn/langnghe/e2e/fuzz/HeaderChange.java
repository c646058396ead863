package vn.langnghe.e2e.fuzz;

import java.util.List;
import java.util.Map;

/** A header, a verb or a caller that the operation does not expect, or too much of one. */
final class HeaderChange {
  private static final int HEADERS_TOO_LARGE = 431;

  /** The server takes 16 KiB of headers in all, and a token is one of them. */
  private static final int SURELY_TAKEN = 10_000;

  private static final List<String> LENGTHENED =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Authorization",
          "Content-Type",
          "Cookie",
          "Forwarded",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "Last-Event-ID",
          "Origin",
          "Range",
          "X-Forwarded-For",
          "X-Long",
          "traceparent");

  private static final List<String> FILLERS =
      List.of(
          "x", "0", ",", "\"", "\"a\",", "en;q=0.1,", "a/b;c=d,", "a=b; ", "bytes=0-1,", "Bearer ");

  private static final List<Map.Entry<String, String>> HEADERS =
      List.of(
          Map.entry("Content-Type", "text/plain"),
          Map.entry("Content-Type", "application/xml"),
          Map.entry("Content-Type", "application/json; charset=UTF-16"),
          Map.entry("Content-Type", "application/json; charset=ISO-8859-1"),
          Map.entry("Content-Type", "application/json; charset=nope"),
          Map.entry("Content-Type", "application/json; charset="),
          Map.entry("Content-Type", "text/csv; charset=windows-1258"),
          Map.entry("Content-Type", "application/x-www-form-urlencoded"),
          Map.entry("Content-Type", "multipart/form-data"),
          Map.entry("Content-Type", "multipart/form-data; boundary=x"),
          Map.entry("Content-Type", "json"),
          Map.entry("Content-Type", "/"),
          Map.entry("Content-Type", "*/*"),
          Map.entry("Content-Type", ""),
          Map.entry("Content-Encoding", "gzip"),
          Map.entry("Content-Encoding", "br"),
          Map.entry("Content-Encoding", "identity"),
          Map.entry("Content-Encoding", "nope"),
          Map.entry("Accept", "application/xml"),
          Map.entry("Accept", "text/html"),
          Map.entry("Accept", "text/event-stream"),
          Map.entry("Accept", "application/json;q=0"),
          Map.entry("Accept", "application/json;q=x"),
          Map.entry("Accept", "json"),
          Map.entry("Accept", "*"),
          Map.entry("Accept", ""),
          Map.entry("Accept", "a/b,".repeat(200)),
          Map.entry("Accept-Language", "en"),
          Map.entry("Accept-Language", "en;q=x"),
          Map.entry("Accept-Language", "*"),
          Map.entry("Accept-Language", "vi-VN-u-nu-latn,en;q=0.1,,;q=2"),
          Map.entry("Accept-Language", "x".repeat(3000)),
          Map.entry("Accept-Language", "-"),
          Map.entry("Accept-Encoding", "gzip"),
          Map.entry("Accept-Encoding", "nope"),
          Map.entry("Accept-Charset", "utf-16"),
          Map.entry("If-Match", "*"),
          Map.entry("If-Match", "\"1\""),
          Map.entry("If-Match", "W/\"1\""),
          Map.entry("If-Match", "1"),
          Map.entry("If-Match", "\"99999999999999999999\""),
          Map.entry("If-Match", "\"-1\""),
          Map.entry("If-Match", "\""),
          Map.entry("If-Match", "\"1\", \"2\""),
          Map.entry("If-None-Match", "*"),
          Map.entry("If-None-Match", "\"x\", W/\"y\""),
          Map.entry("If-None-Match", ","),
          Map.entry("If-Modified-Since", "Thu, 01 Jan 2037 00:00:00 GMT"),
          Map.entry("If-Modified-Since", "yesterday"),
          Map.entry("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
          Map.entry("If-Range", "\"x\""),
          Map.entry("Range", "bytes=0-0"),
          Map.entry("Range", "bytes=5-1"),
          Map.entry("Range", "bytes=99999999999999999999-"),
          Map.entry("Last-Event-ID", "99999999999999999999"),
          Map.entry("Last-Event-ID", "-1"),
          Map.entry("Last-Event-ID", "x"),
          Map.entry("Origin", "https://example.org"),
          Map.entry("Origin", "null"),
          Map.entry("Cookie", "q_session=x; =; ;a"),
          Map.entry("traceparent", "00-zz-1-1"),
          Map.entry("tracestate", "=,=,"),
          Map.entry("X-Forwarded-For", "127.0.0.1, x, ::1"),
          Map.entry("X-Forwarded-Proto", "gopher"),
          Map.entry("X-Forwarded-Host", "a b"),
          Map.entry("Forwarded", "for=\"[\";host=x"),
          Map.entry("X-HTTP-Method-Override", "DELETE"),
          Map.entry("Authorization", "Basic Og=="),
          Map.entry("Authorization", "Bearer"),
          Map.entry("Authorization", "Bearer ."),
          Map.entry("Authorization", "Bearer a.b.c"),
          Map.entry("Authorization", "Negotiate x"));

  private static final List<String> VERBS =
      List.of("HEAD", "OPTIONS", "TRACE", "PATCH", "POST", "PUT", "DELETE", "GET", "BREW");

  private HeaderChange() {}

  static void apply(Draft draft) {
    int kind = draft.random.nextInt(10);
    if (kind == 0) {
      draft.verb = VERBS.get(draft.random.nextInt(VERBS.size()));
      draft.change("verb " + draft.verb);
    } else if (kind == 1) {
      draft.inChunks = true;
      draft.change("in chunks");
    } else if (kind == 2) {
      lengthen(draft);
    } else if (kind == 3) {
      multiply(draft);
    } else if (kind == 4) {
      repeat(draft);
    } else {
      var header = HEADERS.get(draft.random.nextInt(HEADERS.size()));
      draft.headers.put(header.getKey(), header.getValue());
      draft.change(header.getKey());
    }
  }

  private static void repeat(Draft draft) {
    var header = HEADERS.get(draft.random.nextInt(HEADERS.size()));
    if (!header.getKey().equals("Authorization")) {
      draft.headers.putIfAbsent(header.getKey(), header.getValue());
    }
    draft.secondHeaders.put(header.getKey(), header.getValue());
    draft.change("once more " + header.getKey());
  }

  private static void lengthen(Draft draft) {
    var name = LENGTHENED.get(draft.random.nextInt(LENGTHENED.size()));
    var filler = FILLERS.get(draft.random.nextInt(FILLERS.size()));
    int length = 100 << draft.random.nextInt(9);
    draft.headers.put(name, filler.repeat(length / filler.length()));
    draft.change("long " + name);
    allowTooLarge(draft, length);
  }

  private static void multiply(Draft draft) {
    int number = 8 << draft.random.nextInt(9);
    for (int i = 0; i < number; i++) {
      draft.headers.put("X-Many-" + i, "x");
    }
    draft.change(number + " headers");
    allowTooLarge(draft, number * "X-Many-1000: x\r\n".length());
  }

  private static void allowTooLarge(Draft draft, int length) {
    if (length > SURELY_TAKEN) {
      draft.bareStatuses.add(HEADERS_TOO_LARGE);
    }
  }
}
