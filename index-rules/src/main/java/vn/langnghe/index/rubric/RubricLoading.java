package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.index.rubric.RubricReader.Candidate;
import vn.langnghe.yaml.YamlFaults;
import vn.langnghe.yaml.YamlFile;
import vn.langnghe.yaml.YamlNode;

/** Loads files as rubrics that fit together, or collects all of their faults. */
final class RubricLoading {

  private final Measures measures;
  private final YamlFaults faults = new YamlFaults();
  private final Map<String, List<Candidate>> byIndex = new LinkedHashMap<>();

  private RubricLoading(Measures measures) {
    this.measures = measures;
  }

  static List<LoadedRubric> load(Measures measures, List<YamlFile> files) {
    return new RubricLoading(measures).load(files, true);
  }

  /** Loads a draft among the others. Versions may be valid on the same days here. */
  static List<LoadedRubric> loadDraft(Measures measures, List<YamlFile> files) {
    return new RubricLoading(measures).load(files, false);
  }

  /** Names the rubric in a file and its version, for example {@code 766/2022.1}. */
  static String method(YamlFile file) {
    return file.json().get("index").asText() + '/' + file.json().get("version").asText();
  }

  private List<LoadedRubric> load(List<YamlFile> files, boolean inForce) {
    files.forEach(file -> faults.addAll(BundledFiles.RUBRIC_SCHEMA.faults(file)));
    faults.refuse();
    var byMethod = byMethod(files);
    for (var file : files) {
      var root = file.root(faults);
      var candidate = new RubricReader(root, tree(root, byMethod), measures).read();
      byIndex
          .computeIfAbsent(candidate.loaded().rubric().index(), index -> new ArrayList<>())
          .add(candidate);
    }
    if (inForce) {
      byIndex.values().forEach(this::checkValidity);
    }
    var order = inOrder();
    faults.refuse();
    return order.stream()
        .flatMap(index -> byIndex.getOrDefault(index, List.of()).stream())
        .map(Candidate::loaded)
        .toList();
  }

  private Map<String, YamlFile> byMethod(List<YamlFile> files) {
    var byMethod = new LinkedHashMap<String, YamlFile>();
    for (var file : files) {
      var method = method(file);
      var earlier = byMethod.putIfAbsent(method, file);
      if (earlier != null) {
        file.root(faults)
            .get("version")
            .fault(
                method + " đã có trong " + earlier.name(),
                method + " is already in " + earlier.name());
      }
    }
    return byMethod;
  }

  /**
   * The root of the file whose criteria a rubric uses: its own file, or the file of the rubric that
   * it is like.
   */
  private YamlNode tree(YamlNode root, Map<String, YamlFile> byMethod) {
    if (!root.has("like")) {
      return root;
    }
    var like = root.get("like");
    var tree = byMethod.get(like.text());
    if (tree == null || tree.json().has("like")) {
      like.fault(
          "không có bộ chỉ số với cây tiêu chí riêng: " + like.text(),
          "no rubric with criteria of its own: " + like.text());
      faults.refuse();
      throw new IllegalStateException("refused");
    }
    return tree.root(faults);
  }

  private void checkValidity(List<Candidate> versions) {
    versions.sort(Comparator.comparing(candidate -> candidate.loaded().rubric().validFrom()));
    for (int i = 1; i < versions.size(); i++) {
      var earlier = versions.get(i - 1).loaded().rubric();
      var later = versions.get(i).loaded().rubric();
      if (earlier.covers(later.validFrom())) {
        versions
            .get(i)
            .root()
            .get("valid-from")
            .fault(
                "hiệu lực trùng với " + earlier.method(),
                "validity overlaps with " + earlier.method());
      }
    }
  }

  /** Indexes in an order in which each comes after those that it imports. */
  private Set<String> inOrder() {
    var order = new LinkedHashSet<String>();
    byIndex.keySet().forEach(index -> visit(index, new LinkedHashSet<>(), order));
    return order;
  }

  private void visit(String index, Set<String> path, Set<String> order) {
    path.add(index);
    for (var candidate : byIndex.getOrDefault(index, List.of())) {
      for (var wanted : candidate.imports()) {
        var code = wanted.text();
        if (!byIndex.containsKey(code)) {
          wanted.fault("không có bộ chỉ số: " + code, "unknown index: " + code);
        } else if (path.contains(code)) {
          var cycle = String.join(" → ", path) + " → " + code;
          wanted.fault(
              "các bộ chỉ số lấy điểm vòng tròn: " + cycle,
              "indexes import each other in a circle: " + cycle);
        } else if (!order.contains(code)) {
          visit(code, path, order);
        }
      }
    }
    path.remove(index);
    order.add(index);
  }
}
