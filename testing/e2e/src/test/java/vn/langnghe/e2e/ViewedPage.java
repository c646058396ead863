package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import vn.langnghe.testkit.ProjectRoot;

/** A page in the browser, with everything that went wrong while it was shown. */
final class ViewedPage implements AutoCloseable {
  private static final Path PICTURES = ProjectRoot.find().resolve("testing/e2e/target/pictures");

  private final BrowserContext context;
  private final Page page;
  private final Look look;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private ViewedPage(BrowserContext context, Page page, Look look) {
    this.context = context;
    this.page = page;
    this.look = look;
  }

  /**
   * @param others addresses of other hosts that the page may lead to
   */
  static ViewedPage open(BrowserContext context, String url, Look look, List<String> others) {
    var viewed = new ViewedPage(context, context.newPage(), look);
    viewed.watch(Stream.concat(Stream.of(url), others.stream()).map(ViewedPage::host).toList());
    viewed.page.navigate(url);
    return viewed;
  }

  Page page() {
    return page;
  }

  /**
   * What every page must be in every look: complete, without a fault in the console, from no other
   * host, within the width, accessible. Its picture is kept to be looked at.
   */
  void isFitToBeRead(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + look + ".png"))
            .setFullPage(true));
    assertThat(faults).isEmpty();
    assertThat(page.evaluate("document.documentElement.lang"))
        .isEqualTo(look.language().substring(0, 2));
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels that stick out to the right")
        .isEqualTo(0);
    assertThat(axe()).isEmpty();
  }

  /**
   * Axe is a script itself: where the look has none, it is let in and those of the page are not.
   */
  private List<String> axe() {
    if (look.hasScripts()) {
      return findings(page);
    }
    try (var other =
        context.browser().newContext(look.withScripts().setStorageState(context.storageState()))) {
      other.route("**/*.js", Route::abort);
      var same = other.newPage();
      same.navigate(page.url());
      return findings(same);
    }
  }

  private static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream().map(ViewedPage::inWords).toList();
  }

  /** The page on A4 paper. */
  void isPrinted(String name) {
    page.pdf(
        new Page.PdfOptions()
            .setPath(PICTURES.resolve(name + ".pdf"))
            .setPreferCSSPageSize(true)
            .setPrintBackground(false));
  }

  @Override
  public void close() {
    context.close();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private static String host(String url) {
    return "http://" + URI.create(url).getAuthority() + "/";
  }

  private void watch(List<String> hosts) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.onRequest(
        request -> {
          if (hosts.stream().noneMatch(request.url()::startsWith)) {
            faults.add("asked another host: " + request.url());
          }
        });
  }

  private static String inWords(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }
}
