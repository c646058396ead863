package vn.langnghe.survey.response;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A revision as an entity tag: {@code "3"}. */
public final class RevisionTag {

  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

  private RevisionTag() {}

  public static String of(long revision) {
    return "\"" + revision + "\"";
  }

  /** Empty unless exactly one strong tag is named: "whatever is there" is no precondition. */
  public static OptionalLong read(@Nullable String ifMatch) {
    var tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
    return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
  }
}
