package vn.langnghe.reporting.page;

import org.jspecify.annotations.Nullable;
import vn.langnghe.web.visit.Address;

/**
 * The addresses that a page of the dashboard leads to.
 *
 * @param here the page itself
 */
record Links(Address here) {

  private static final String AGENCY = "agency";
  private static final String PARENT = "parent";

  /**
   * @param selection what the page shows
   * @param language the language that the page's address names; null where it names none
   */
  static Links of(Selection selection, @Nullable String language) {
    return new Links(selection.address().with("lang", language));
  }

  public Address agency(String code) {
    return here.with(AGENCY, code);
  }

  public Address close() {
    return here.without(AGENCY);
  }

  /** Where one of the roots is chosen. */
  public Address roots() {
    return here.without(AGENCY).without(PARENT);
  }

  public Address parent(String code) {
    return here.without(AGENCY).with(PARENT, code);
  }

  /** What a form has to send along that changes index and period only. */
  public @Nullable String kept(String name) {
    return here.choices().get(name);
  }

  /** Where the page's changes are told of. */
  static Address stream(Board board) {
    var ranking = board.ranking();
    return Address.of("/api/v1/indexes/" + Address.segment(ranking.index()) + "/stream")
        .with("period", ranking.period())
        .with(PARENT, ranking.parent())
        .with("since", Long.toString(ranking.position()));
  }
}
