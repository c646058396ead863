package vn.langnghe.web.visit;

/**
 * What a reader chooses once for all pages: the parameter that says it, the cookie that keeps it.
 */
enum Choice {
  LANGUAGE("lang", "langnghe-lang"),
  THEME("theme", "langnghe-theme");

  private final String parameter;
  private final String cookie;

  Choice(String parameter, String cookie) {
    this.parameter = parameter;
    this.cookie = cookie;
  }

  String parameter() {
    return parameter;
  }

  /** Ports share cookies, so a choice made on one service of a host holds on all. */
  String cookie() {
    return cookie;
  }
}
