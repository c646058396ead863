package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.yaml.BrokenYaml;
import vn.langnghe.yaml.YamlFile;

/** Checks rubrics that are not in force, for the people who write them. Keeps nothing of them. */
public class Drafts {

  private static final String UNNAMED = "rubric.yaml";

  private final Measures measures;
  private final List<YamlFile> bundled;

  public Drafts(Rubrics rubrics) {
    this.measures = rubrics.measures();
    this.bundled = BundledFiles.rubrics();
  }

  /** Checks a draft without a file; its faults call the file {@code rubric.yaml}. */
  public DraftResult check(String yaml) {
    return check(UNNAMED, yaml);
  }

  /**
   * Checks a draft against the rubrics in force, which it may import. The draft may have the
   * version of one of them, and may be valid on the same days, because it is meant to follow it.
   *
   * @param name name of the file, for its faults
   * @param yaml text of the file
   */
  public DraftResult check(String name, String yaml) {
    try {
      var draft = YamlFile.parse(name, yaml);
      var faults = BundledFiles.RUBRIC_SCHEMA.faults(draft);
      return faults.isEmpty() ? load(draft) : new DraftResult.Faulty(faults);
    } catch (BrokenYaml e) {
      return new DraftResult.Faulty(e.faults());
    }
  }

  private DraftResult load(YamlFile draft) {
    var method = RubricLoading.method(draft);
    var files = new ArrayList<>(bundled);
    files.removeIf(file -> RubricLoading.method(file).equals(method));
    files.add(draft);
    return RubricLoading.loadDraft(measures, files).stream()
        .filter(loaded -> loaded.rubric().method().equals(method))
        .findFirst()
        .<DraftResult>map(loaded -> new DraftResult.Sound(loaded.rubric(), loaded.definition()))
        .orElseThrow();
  }
}
