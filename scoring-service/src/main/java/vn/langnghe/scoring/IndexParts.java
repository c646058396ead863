package vn.langnghe.scoring;

import java.util.HashSet;
import java.util.Set;
import vn.langnghe.event.IndexDefined;

/** The codes of an index and of everything that it is made of. */
public final class IndexParts {

  private IndexParts() {}

  public static Set<String> codes(IndexDefined definition) {
    var codes = new HashSet<String>();
    collect(definition.root(), codes);
    return codes;
  }

  private static void collect(IndexDefined.Criterion criterion, Set<String> codes) {
    codes.add(criterion.code());
    criterion.parts().forEach(part -> collect(part, codes));
  }
}
