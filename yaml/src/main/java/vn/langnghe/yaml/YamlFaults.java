package vn.langnghe.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of files, so that an author sees all of them at once. */
public final class YamlFaults {

  private final Set<YamlFault> found = new LinkedHashSet<>();

  public void add(YamlFault fault) {
    found.add(fault);
  }

  public void addAll(List<YamlFault> faults) {
    found.addAll(faults);
  }

  /** Throws {@link BrokenYaml} if there is a fault. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new BrokenYaml(List.copyOf(found));
    }
  }
}
