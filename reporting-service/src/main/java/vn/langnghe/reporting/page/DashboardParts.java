package vn.langnghe.reporting.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.ranking.Rankings.Stamp;
import vn.langnghe.runtime.problem.Language;
import vn.langnghe.web.page.Pages;
import vn.langnghe.web.visit.Visit;

/**
 * The inner parts of dashboard pages, in words. A part is made once for all who look at the same
 * figures in the same language: a change that brings a crowd back is drawn once.
 */
@ApplicationScoped
public class DashboardParts {

  private final Selections selections;
  private final Dashboards dashboards;
  private final Pages pages;
  private final Visit visit;
  private final Cache<Asked, Made> held;

  DashboardParts(
      Selections selections, Dashboards dashboards, Pages pages, Visit visit, PageConfig config) {
    this.selections = selections;
    this.dashboards = dashboards;
    this.pages = pages;
    this.visit = visit;
    this.held =
        Caffeine.newBuilder()
            .maximumWeight(config.heldCharacters())
            .weigher((Asked asked, Made made) -> made.part().text().length())
            .build();
  }

  /** With a new period among those that can be chosen, every page is another. */
  private record Asked(Links links, Language language, Period newest) {}

  private record Made(Stamp stamp, Part part) {}

  /**
   * @param title what the browser's tab says beside the name of the site; null for the start
   * @param address the address of exactly this page
   * @param text the part as HTML
   */
  record Part(@Nullable String title, String address, String text) {}

  Part of(Wanted wanted) {
    var selection = selections.of(wanted);
    var links = Links.of(selection, visit.chosenLanguage().map(Language::tag).orElse(null));
    var stamp = dashboards.stamp(selection);
    if (stamp == null) {
      return part(selection, links);
    }
    return held.asMap()
        .compute(
            new Asked(links, visit.language(), selection.periods().getFirst()),
            (asked, made) ->
                made != null && made.stamp().equals(stamp)
                    ? made
                    : new Made(stamp, part(selection, links)))
        .part();
  }

  private Part part(Selection selection, Links links) {
    var dashboard = dashboards.of(selection, links);
    return new Part(
        title(dashboard), links.here().toString(), pages.text(DashboardTemplates.part(dashboard)));
  }

  private @Nullable String title(Dashboard dashboard) {
    var detail = dashboard.detail();
    var index = dashboard.selection().index();
    if (index == null) {
      return null;
    }
    var language = visit.language();
    return detail == null
        ? language.of(index.name())
        : language.of(detail.name()) + " · " + language.of(index.name());
  }
}
