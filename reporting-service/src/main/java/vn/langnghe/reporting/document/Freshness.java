package vn.langnghe.reporting.document;

/** How long an answer may be kept by whoever reads it. */
public enum Freshness {
  /** Long enough to absorb a crowd, short enough to be called current. */
  CURRENT("public, max-age=1, must-revalidate"),
  /** What was published for good does not change; a day lets a corrected name through. */
  FROZEN("public, max-age=86400, immutable");

  private final String cacheControl;

  Freshness(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  /** Value of the header {@code Cache-Control}. */
  public String cacheControl() {
    return cacheControl;
  }
}
