package vn.langnghe.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Files cannot be used because of their faults; nothing of them takes effect. */
public final class BrokenYaml extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<YamlFault> faults;

  public BrokenYaml(List<YamlFault> faults) {
    super(faults.stream().map(YamlFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<YamlFault> faults() {
    return faults;
  }
}
