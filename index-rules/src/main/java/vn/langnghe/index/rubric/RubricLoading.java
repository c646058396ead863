package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.index.rubric.RubricReader.Candidate;

/** From files to rubrics that fit together, or to everything that is wrong with them. */
final class RubricLoading {

  private final Measures measures;
  private final Faults faults = new Faults();
  private final Map<String, List<Candidate>> byIndex = new LinkedHashMap<>();

  private RubricLoading(Measures measures) {
    this.measures = measures;
  }

  static List<LoadedRubric> load(Measures measures, List<YamlFile> files) {
    return new RubricLoading(measures).load(files, true);
  }

  /** The same, but versions may hold on the same days: one of them is a draft. */
  static List<LoadedRubric> loadDraft(Measures measures, List<YamlFile> files) {
    return new RubricLoading(measures).load(files, false);
  }

  /** Names the rubric in a file and its version, for example {@code 766/2022.1}. */
  static String method(YamlFile file) {
    return file.root().get("index").asText() + '/' + file.root().get("version").asText();
  }

  private List<LoadedRubric> load(List<YamlFile> files, boolean inForce) {
    files.forEach(file -> faults.addAll(Schemas.RUBRIC.faults(file)));
    faults.refuse();
    var byMethod = byMethod(files);
    for (var file : files) {
      var candidate = new RubricReader(file, tree(file, byMethod), measures, faults).read();
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
        faults.add(
            file,
            "/version",
            method + " đã có trong " + earlier.name(),
            method + " is already in " + earlier.name());
      }
    }
    return byMethod;
  }

  /** The file whose criteria a rubric uses: its own, or those of the rubric that it is like. */
  private YamlFile tree(YamlFile file, Map<String, YamlFile> byMethod) {
    if (!file.root().has("like")) {
      return file;
    }
    var like = file.root().get("like").asText();
    var tree = byMethod.get(like);
    if (tree == null || tree.root().has("like")) {
      faults.add(
          file,
          "/like",
          "không có bộ chỉ số với cây tiêu chí riêng: " + like,
          "no rubric with criteria of its own: " + like);
      faults.refuse();
      throw new IllegalStateException("refused");
    }
    return tree;
  }

  private void checkValidity(List<Candidate> versions) {
    versions.sort(Comparator.comparing(candidate -> candidate.loaded().rubric().validFrom()));
    for (int i = 1; i < versions.size(); i++) {
      var earlier = versions.get(i - 1).loaded().rubric();
      var later = versions.get(i).loaded().rubric();
      if (earlier.covers(later.validFrom())) {
        faults.add(
            versions.get(i).file(),
            "/valid-from",
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
        if (!byIndex.containsKey(wanted.code())) {
          faults.add(
              wanted.file(),
              wanted.pointer(),
              "không có bộ chỉ số: " + wanted.code(),
              "unknown index: " + wanted.code());
        } else if (path.contains(wanted.code())) {
          var cycle = String.join(" → ", path) + " → " + wanted.code();
          faults.add(
              wanted.file(),
              wanted.pointer(),
              "các bộ chỉ số lấy điểm vòng tròn: " + cycle,
              "indexes import each other in a circle: " + cycle);
        } else if (!order.contains(wanted.code())) {
          visit(wanted.code(), path, order);
        }
      }
    }
    path.remove(index);
    order.add(index);
  }
}
