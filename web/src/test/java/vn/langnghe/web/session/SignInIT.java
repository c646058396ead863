package vn.langnghe.web.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.Keycloak;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** Signing in at the real Keycloak, as a browser without scripts does it. */
@QuarkusTest
@WithPlatform
class SignInIT {

  private static final String SESSION = "q_session_page_survey";

  @Inject Database database;

  private final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void keycloakIsThere() {
    Keycloak.shared().started();
  }

  @Test
  void aProtectedPageLeadsToTheSignInAndBack() {
    var page = signedIn("/remarks?x=1", "canbo-h21-17");

    assertThat(page.address()).isEqualTo(at("/remarks?x=1"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Cán bộ H21.17", "Đăng xuất");
    assertThat(browser.get(at("/account")).body())
        .contains("Cán bộ xử lý phản ánh, kiến nghị", "H21.17")
        .doesNotContain("offline_access");
  }

  @Test
  void theSessionCookieHoldsASecretAndTheDatabaseHoldsNoneOfIt() {
    signedIn("/account", "noivu");

    var secret = browser.cookies().get(SESSION);
    assertThat(secret).hasSize(43);
    assertThat(
            database.list(
                "select id, topic, encode(sealed, 'escape') as sealed from sealed_entry",
                row -> row.text("id") + row.text("topic") + row.text("sealed")))
        .isNotEmpty()
        .noneMatch(row -> row.contains(secret) || row.contains("eyJ"));
  }

  @Test
  void theApiTakesNoSessionAndThePagesTakeNoBearerToken() {
    signedIn("/account", "noivu");

    var api = browser.getOnce(at("/api/v1/whoami"));
    var bearer = bearer(at("/account"), Tokens.of("noivu"));

    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(bearer).isEqualTo(303);
    assertThat(bearer(at("/api/v1/whoami"), Tokens.of("noivu"))).isEqualTo(200);
  }

  @Test
  void aFormOfAnotherSiteIsRefusedOnAPage() {
    var page = signedIn("/remarks", "noivu");
    var id = UUID.randomUUID().toString();

    var without = browser.post(at("/remarks"), Map.of("id", id, "text", "a"));
    var wrong = browser.post(at("/remarks"), Map.of("id", id, "text", "a", "form-token", "x.y"));
    var anothers = new TestBrowser();
    var foreign = anothers.signIn(anothers.get(at("/remarks")), "khaosat").hidden();
    var stolen = browser.post(at("/remarks"), foreign);
    var ours = browser.post(at("/remarks"), with(page, "text", "a"));

    assertThat(without.status()).isEqualTo(403);
    assertThat(without.body()).contains("Biểu mẫu này đã cũ", "<html lang=\"vi\"");
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(stolen.status()).isEqualTo(403);
    assertThat(ours.address()).isEqualTo(at("/remarks?sent=yes"));
  }

  @Test
  void whoHasNoRoleSeesThePagesOfEverybodyWhoIsSignedInAndNothingOfOthers() {
    var account = new TestAccount("province", TestAccount.NOTHING);
    Tokens.of(account);
    var page =
        browser.signIn(browser.get(at("/remarks")), account.username(), TestAccount.PASSWORD);

    var sent = browser.post(at("/remarks"), with(page, "text", "chữ của người khác"));

    assertThat(sent.address()).isEqualTo(at("/remarks?sent=yes"));
    assertThat(browser.get(at("/remarks")).body()).doesNotContain("chữ của người khác");
    assertThat(browser.get(at("/account")).status()).isEqualTo(200);
    assertThat(browser.getOnce(at("/api/v1/whoami")).statusCode()).isEqualTo(401);
  }

  @Test
  void whoIsNotSignedInSendsNoForm() {
    var remark = browser.postOnce(at("/remarks"), Map.of("text", "a"));

    assertThat(remark.statusCode()).isEqualTo(303);
    assertThat(remark.headers().firstValue("Location").orElse("")).contains("/sign-in?");
    assertThat(browser.postOnce(at("/sign-out"), Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void signingOutNeedsOurFormAndEndsTheSessionHereAndAtKeycloak() {
    var page = signedIn("/account", "noivu");
    var secret = browser.cookies().get(SESSION);

    assertThat(browser.post(at("/sign-out"), Map.of()).status()).isEqualTo(403);
    var end = browser.post(at("/sign-out"), page.hidden());

    assertThat(end.address()).isEqualTo(at("/signed-out"));
    assertThat(browser.cookies()).doesNotContainKey(SESSION);
    browser.cookies().put(SESSION, secret);
    assertThat(browser.get(at("/account")).body()).contains("kc-login");
  }

  @Test
  void aFormSentAfterTheEndComesBackFilledAndIsNotCarriedOut() {
    var page = signedIn("/remarks", "noivu");
    var typed = with(page, "text", "dòng 1\r\n<b>dòng 2</b> & \"ba\"");
    browser.cookies().keySet().removeIf(name -> name.equals(SESSION) || name.startsWith("K"));

    var signIn = browser.post(at("/remarks"), typed);
    assertThat(count()).isZero();
    var back = browser.signIn(signIn, "noivu");

    assertThat(back.address()).isEqualTo(at("/remarks"));
    assertThat(back.body())
        .contains("dòng 1\r\n&lt;b&gt;dòng 2&lt;/b&gt; &amp; &quot;ba&quot;</textarea>")
        .contains("Nội dung bạn gõ vẫn còn đây");
    assertThat(count()).isZero();
  }

  @Test
  void aForgedOrForeignLogoutTokenEndsNothing() {
    signedIn("/account", "noivu");

    for (var token : new String[] {"x", "a.b.c", Tokens.of("noivu")}) {
      assertThat(
              browser
                  .postOnce(at("/api/back-channel-logout"), Map.of("logout_token", token))
                  .statusCode())
          .isEqualTo(400);
    }
    assertThat(browser.getOnce(at("/account")).statusCode()).isEqualTo(200);
  }

  @Test
  void noAddressLeadsToAnotherHost() {
    var page = signedIn("/sign-in?to=https://evil.example/", "noivu");

    assertThat(page.address()).isEqualTo(at("/account"));
  }

  @Test
  void anAbandonedSignInBeginsAgain() {
    assertThat(browser.get(at("/sign-in?code=x&state=y")).body()).contains("kc-login");
  }

  @Test
  void aSignInThatKeycloakRefusesIsToldWithTheWayToAnother() {
    var begun = browser.getOnce(at("/sign-in?to=/account"));
    var state = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*state=", "");
    var page =
        browser.get(at("/sign-in?error=access_denied&state=" + state.replaceFirst("&.*", "")));

    assertThat(page.status()).isEqualTo(401);
    assertThat(page.body()).contains("Đăng nhập chưa xong.", "/sign-in?ui_locales=vi");
  }

  @Test
  void whatIsNotThereIsToldOnAPageToPeopleAndAsAProblemToPrograms() {
    var page = browser.get(at("/nothing"));
    var api = browser.get(at("/api/v1/nothing"));

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>Không có gì ở địa chỉ này.</h1>");
    assertThat(api.body()).contains("\"code\":\"not-found\"").doesNotContain("<html");
  }

  @Test
  void aRemarkThatIsMissingOrCannotBeStoredIsRefusedOnThePage() {
    var page = signedIn("/remarks", "noivu");

    assertThat(browser.post(at("/remarks"), page.hidden()).status()).isEqualTo(400);
    assertThat(browser.post(at("/remarks"), with(page, "text", "a\u0000b")).status())
        .isEqualTo(400);
    assertThat(browser.get(at("/remarks")).status()).isEqualTo(200);
  }

  private TestBrowser.Shown signedIn(String path, String account) {
    return browser.signIn(browser.get(at(path)), account);
  }

  private static Map<String, String> with(TestBrowser.Shown page, String name, String value) {
    var fields = new HashMap<>(page.hidden());
    fields.put(name, value);
    return fields;
  }

  private long count() {
    return database
        .first("select count(*) as n from remark where text like 'dòng 1%'", row -> row.count("n"))
        .orElseThrow();
  }

  private int bearer(URI address, String token) {
    return given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer " + token)
        .get(address)
        .statusCode();
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + RestAssured.port + path);
  }
}
