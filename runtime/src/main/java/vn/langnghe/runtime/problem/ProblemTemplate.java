package vn.langnghe.runtime.problem;

import vn.langnghe.event.Text;

/**
 * What every occurrence of a problem has in common, and how one occurrence is told.
 *
 * @param status HTTP status
 * @param title one sentence that is the same for every occurrence (RFC 9457)
 * @param detail one sentence about this occurrence; {@code {0}}, {@code {1}} stand for arguments
 */
public record ProblemTemplate(int status, Text title, Text detail) {

  /** A problem whose title tells everything. */
  public static ProblemTemplate of(int status, String vi, String en) {
    var title = new Text(vi, en);
    return new ProblemTemplate(status, title, title);
  }

  /** The same problem, each occurrence told by a sentence with arguments. */
  public ProblemTemplate detail(String vi, String en) {
    return new ProblemTemplate(status, title, new Text(vi, en));
  }

  /**
   * The sentence about one occurrence; an argument that is a {@link Text} speaks both languages.
   */
  public Text told(Object... args) {
    return new Text(fill(detail, args, Language.VI), fill(detail, args, Language.EN));
  }

  /** Not MessageFormat: that would eat apostrophes and group digits. */
  static String fill(Text sentence, Object[] args, Language language) {
    var filled = language.of(sentence);
    for (int i = 0; i < args.length; i++) {
      var value = args[i] instanceof Text text ? language.of(text) : String.valueOf(args[i]);
      filled = filled.replace("{" + i + "}", value);
    }
    return filled;
  }
}
