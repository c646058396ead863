package vn.langnghe.reporting.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;

/** People who ask for live figures, rightly and not. */
final class Readers {

  static final Duration SOON = Duration.ofSeconds(30);
  static final TestAccount MANAGER = new TestAccount("index-manager", TestAccount.PROVINCE);
  static final TestAccount OPERATOR = new TestAccount("platform-admin", TestAccount.PROVINCE);

  private Readers() {}

  static Response as(@Nullable TestAccount account, String path) {
    return account == null
        ? given().get(path)
        : given().header("Authorization", "Bearer " + Tokens.of(account)).get(path);
  }

  static Response awaitVersion(String path, @Nullable TestAccount account, long version) {
    return await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () -> as(account, path),
            answer ->
                answer.statusCode() == 200 && answer.jsonPath().getLong("version") == version);
  }

  static void awaitAgencies(String parent, int agencies) {
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () ->
                given()
                        .get(
                            "/api/v1/indexes/"
                                + parent
                                + "/ranking?parent="
                                + parent
                                + "&period=2026")
                        .jsonPath()
                        .getInt("agencies")
                    == agencies);
  }

  /** All looks from the newest back, to the first. */
  static List<Map<String, String>> reads() {
    var all = new ArrayList<Map<String, String>>();
    @Nullable String next = null;
    do {
      var from = next == null ? "" : "&cursor=" + next;
      var page = as(OPERATOR, "/api/v1/live/reads?limit=100" + from).jsonPath();
      all.addAll(page.getList("reads"));
      next = page.getString("next");
    } while (next != null);
    return all;
  }

  static String livePath(String index, String agency) {
    return "/api/v1/live/indexes/" + index + "/agencies/" + agency + "?period=2026";
  }
}
