package vn.langnghe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.testkit.Keycloak;

/** Signing in and out as people do it, over all four services, with one password. */
class SignInPageIT {
  private static final World WORLD = World.shared();
  private static final Chromium CHROMIUM = Chromium.start();
  private static final List<String> SERVICES =
      List.of("reporting", "survey", "feedback", "scoring");
  private static final Pattern SESSIONS = Pattern.compile("q_session.*|KEYCLOAK.*|AUTH_SESSION.*");

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.e2e.Look#few")
  void oneSignInAndOneSignOutHoldOnAllServices(Look look) {
    try (var viewed = open("reporting", "/", look)) {
      var page = viewed.page();
      boolean vi = look.language().startsWith("vi");
      page.locator(".tools a[href^='/sign-in']").click();
      assertThat(page.locator("html")).hasAttribute("lang", vi ? "vi" : "en");
      assertThat(page.locator("#kc-login")).hasText(vi ? "Đăng nhập" : "Sign In");
      signIn(page, "noivu");

      assertThat(page).hasURL(WORLD.page("reporting", "/"));
      assertThat(page.locator(".account")).containsText("Sở Nội vụ");

      for (var service : SERVICES) {
        page.navigate(WORLD.page(service, "/account"));
        assertThat(page.locator("#name")).hasText("Sở Nội vụ");
        assertThat(page.locator("#roles"))
            .containsText(vi ? "Quản lý chỉ số (Sở Nội vụ)" : "Manages indexes (Home Affairs)");
      }
      viewed.isFitToBeRead("account");

      page.locator(".sign-out button").click();
      assertThat(page).hasURL(WORLD.page("scoring", "/signed-out"));
      viewed.isFitToBeRead("signed-out");

      page.navigate(WORLD.page("reporting", "/"));
      assertThat(page.locator(".tools a[href^='/sign-in']")).isVisible();
      for (var service : SERVICES) {
        page.navigate(WORLD.page(service, "/account"));
        assertThat(page.locator("#kc-login")).isVisible();
      }
    }
  }

  @Test
  void aTextBeingTypedSurvivesTheEndOfTheSession() {
    try (var viewed = open("survey", "/remarks", Look.plain())) {
      var page = viewed.page();
      signIn(page, "khaosat");
      page.locator("#text").fill("Ô nhập ngày khó dùng trên điện thoại.\nXin sửa.");

      endSession(page);
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Gửi")).click();
      signIn(page, "khaosat");

      assertThat(page).hasURL(WORLD.page("survey", "/remarks"));
      assertThat(page.locator("#text")).hasValue("Ô nhập ngày khó dùng trên điện thoại.\nXin sửa.");
      viewed.isFitToBeRead("kept");

      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Gửi")).click();
      assertThat(page.locator("[data-sent]")).hasText("Đã gửi. Cảm ơn bạn.");
      page.navigate(WORLD.page("survey", "/remarks"));
      assertThat(page.locator("#text")).hasValue("");
    }
  }

  @Test
  void nobodyElseOnTheComputerFindsWhatWasTyped() {
    try (var viewed = open("survey", "/remarks", Look.plain())) {
      var page = viewed.page();
      signIn(page, "khaosat");
      page.locator("#text").fill("Chỉ của tôi.");

      endSession(page);
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Gửi")).click();
      signIn(page, "noivu");

      assertThat(page).hasURL(WORLD.page("survey", "/remarks"));
      assertThat(page.locator("#text")).hasValue("");
    }
  }

  @Test
  void aDraftIsKeptByTheTabUntilItIsSent() {
    try (var viewed = open("feedback", "/remarks", Look.desk())) {
      var page = viewed.page();
      signIn(page, "quantri");
      page.locator("#text").fill("Đang viết dở");
      page.navigate(WORLD.page("feedback", "/account"));
      page.navigate(WORLD.page("feedback", "/remarks"));
      assertThat(page.locator("#text")).hasValue("Đang viết dở");

      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Gửi")).click();
      assertThat(page.locator(".remark").first()).containsText("Đang viết dở");
      page.navigate(WORLD.page("feedback", "/remarks"));
      assertThat(page.locator("#text")).hasValue("");
    }
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.e2e.Look#few")
  void anAddressThatIsNotThereIsToldOnAPage(Look look) {
    try (var viewed = open("scoring", "/no-such-page", look)) {
      boolean vi = look.language().startsWith("vi");
      assertThat(viewed.page().locator("h1"))
          .hasText(vi ? "Không có gì ở địa chỉ này." : "There is nothing at this address.");
      assertThat(viewed.faults()).hasSize(1).first().asString().contains("404");
    }
  }

  @Test
  void theApiKnowsNoSession() {
    try (var viewed = open("survey", "/account", Look.plain())) {
      var page = viewed.page();
      signIn(page, "khaosat");

      var answer = page.request().put(WORLD.survey("/campaigns/E2E-SESSION"));
      var unknown =
          page.request()
              .get(
                  WORLD.survey("/no-such"),
                  RequestOptions.create().setHeader("Accept", "text/html"));

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.headers()).containsEntry("content-type", "application/problem+json");
    }
  }

  /** As when the computer was left alone for too long. */
  private static void endSession(Page page) {
    page.context().clearCookies(new ClearCookiesOptions().setName(SESSIONS));
  }

  private static void signIn(Page page, String account) {
    page.locator("#username").fill(account);
    page.locator("#password").fill("langnghe");
    page.locator("#kc-login").click();
    page.waitForURL(url -> !url.startsWith(Keycloak.shared().url())); // loaded, with its scripts
  }

  private static ViewedPage open(String service, String path, Look look) {
    var others =
        Stream.concat(
                Stream.of(Keycloak.shared().url()),
                SERVICES.stream().map(other -> WORLD.page(other, "/")))
            .toList();
    return CHROMIUM.open(WORLD.page(service, path), look, others);
  }
}
