package vn.langnghe.index.rubric;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.event.Text;

/** Collects everything that is wrong, so that an author sees it all at once. */
final class Faults {

  private final Set<Fault> found = new LinkedHashSet<>();

  void add(YamlFile file, String pointer, String vi, String en) {
    found.add(new Fault(file.name(), file.line(pointer), new Text(vi, en)));
  }

  void addAll(List<Fault> faults) {
    found.addAll(faults);
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Fault> list() {
    return List.copyOf(found);
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw new BrokenRubrics(list());
    }
  }
}
