package vn.langnghe.e2e.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What arrives where something else is expected. */
final class OddValues {

  /** As they stand in JSON; most are no value that anybody means. */
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "-1",
          "1.5",
          "1e400",
          "-1e400",
          "1e-400",
          "1E3",
          "0.12345678901234567890",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999",
          "9".repeat(1001),
          "1e1000000000",
          "NaN",
          "Infinity",
          "+1",
          "01",
          "0x10",
          "{}",
          "[]",
          "[null]",
          "[[]]",
          "{\"\":null}",
          "{\"vi\":null,\"en\":7}",
          "[".repeat(1200) + "]".repeat(1200),
          "{\"a\":".repeat(600) + "1" + "}".repeat(600),
          "undefined",
          "'x'",
          "\"",
          "");

  /** As they stand between the quotes of JSON. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\\u0000",
          "a\\u0000b",
          "\\u0007",
          "\\u001b[2J",
          "\\r\\n",
          "\\u0085\\u2028",
          "\\ud800",
          "a\\udc00b",
          "\\udc00\\ud800",
          "\\u200b",
          "\\u3164",
          "\\u00a0",
          "\\u2800",
          "\\ufeff",
          "\\u202eabc",
          "\\uffff",
          "\\ud83d\\ude00",
          "\\ud83d\\udc69\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67",
          "e\\u0302\\u0301",
          "a" + "\\u0301".repeat(300),
          "x".repeat(61),
          "x".repeat(10_000),
          "\\u1ea1".repeat(200_000),
          "2026-02-30",
          "0000-00-00",
          "0000-01-01",
          "1899-12-31",
          "9999-12-31",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-1-1",
          "20260101",
          "2026-W01-1",
          "2026-11-20T03:00:00",
          "2026-11-20T24:00:00Z",
          "2026-11-20T23:59:60Z",
          "2026-11-20T03:00:00+18:00",
          "2026-11-20T03:00:00-00:00",
          "2026-11-20T03:00:00.123456789Z",
          "2026-11-20T03:00:00.1234567891Z",
          "2026-11-20 03:00:00Z",
          "2026-11-20t03:00:00z",
          "+1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "1970-01-01T00:00:00Z",
          "2999-12-31T23:59:59Z",
          "1776740400",
          "2026-13",
          "2026-Q5",
          "2026-q4",
          "2026-H0",
          "1999",
          "2000",
          "9999",
          "+2026",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "{00000000-0000-0000-0000-000000000001}",
          "ffffffff-ffff-ffff-ffff-fffffffffffff",
          "1",
          "-1",
          "1e2",
          "NaN",
          "true",
          "null",
          "H21|766",
          "_",
          "-",
          ".",
          "..",
          "../../etc/passwd",
          "a/b",
          "%00",
          "${x}",
          "{vi}",
          "=1+1",
          "<script>x</script>",
          "' or 1=1 --",
          "\\\\",
          "\\\"",
          "İıſK",
          "\\u0130".repeat(40));

  private OddValues() {}

  static String json(SplittableRandom random) {
    return random.nextInt(5) < 2 ? JSON.get(random.nextInt(JSON.size())) : '"' + text(random) + '"';
  }

  /** To be put between quotes of JSON. */
  static String text(SplittableRandom random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
