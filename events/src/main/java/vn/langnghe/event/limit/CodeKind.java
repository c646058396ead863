package vn.langnghe.event.limit;

/**
 * The kinds of codes. All have one form: a letter or digit of ASCII, then letters, digits, full
 * stops, underscores and hyphens. What one place takes as a code of a kind, every place takes.
 */
public enum CodeKind {
  AGENCY(40),
  LEVEL(40),
  CAMPAIGN(40),
  QUESTIONNAIRE(40),
  ITEM(40),
  STRATUM(60),
  INDEX(40),
  CRITERION(40),
  MEASURE(80),
  TARGET(60),
  CATEGORY(40);

  /** The form as contracts tell it; the length is told beside it. */
  public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]*";

  private final int longest;

  CodeKind(int longest) {
    this.longest = longest;
  }

  /** The number of characters that a code of this kind may have. */
  public int longest() {
    return longest;
  }

  /** Asked for every item of every answer: a plain loop. */
  public boolean accepts(CharSequence code) {
    int length = code.length();
    if (length == 0 || length > longest || !isLetterOrDigit(code.charAt(0))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = code.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
