package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.rubric.FormMapping.Pair;
import vn.langnghe.yaml.YamlFaults;
import vn.langnghe.yaml.YamlFile;
import vn.langnghe.yaml.YamlNode;

/** The mappings between forms. A broken one stops the start. */
public class FormMappings {

  private final Rubrics rubrics;
  private final YamlFaults faults = new YamlFaults();
  private final List<FormMapping> mappings;

  public FormMappings(Rubrics rubrics) {
    this(rubrics, BundledFiles.mappings());
  }

  FormMappings(Rubrics rubrics, List<YamlFile> files) {
    this.rubrics = rubrics;
    files.forEach(file -> faults.addAll(BundledFiles.MAPPING_SCHEMA.faults(file)));
    faults.refuse();
    this.mappings = files.stream().map(file -> read(file.root(faults))).toList();
    faults.refuse();
  }

  public List<FormMapping> all() {
    return mappings;
  }

  private FormMapping read(YamlNode root) {
    var from = definition(root.get("from"));
    var to = definition(root.get("to"));
    return new FormMapping(
        root.get("from").text(),
        root.get("to").text(),
        CriterionNotes.of(root),
        pairs(root.get("factors"), factors(from), factors(to)),
        pairs(root.get("items"), items(from), items(to)));
  }

  private @Nullable IndexDefined definition(YamlNode node) {
    var method = node.text();
    var rubric = rubrics.all().stream().filter(one -> one.method().equals(method)).findFirst();
    if (rubric.isEmpty()) {
      node.fault("không có bộ tiêu chí " + method, "there is no rubric " + method);
      return null;
    }
    return rubrics.definition(rubric.get());
  }

  private static Set<String> factors(@Nullable IndexDefined definition) {
    return definition == null
        ? Set.of()
        : definition.root().parts().stream()
            .flatMap(half -> half.parts().stream())
            .map(IndexDefined.Criterion::code)
            .collect(Collectors.toSet());
  }

  private static Set<String> items(@Nullable IndexDefined definition) {
    return definition == null
        ? Set.of()
        : definition.root().parts().stream()
            .flatMap(half -> half.parts().stream())
            .flatMap(factor -> factor.parts().stream())
            .map(IndexDefined.Criterion::code)
            .collect(Collectors.toSet());
  }

  private static List<Pair> pairs(YamlNode array, Set<String> known, Set<String> knownTo) {
    var pairs = new ArrayList<Pair>();
    var seen = new HashSet<String>();
    var seenTo = new HashSet<String>();
    for (var node : array.elements()) {
      check(node.get("from"), known, seen);
      check(node.get("to"), knownTo, seenTo);
      pairs.add(
          new Pair(
              node.get("from").text(),
              node.get("to").text(),
              node.get("comparable").json().asBoolean(),
              CriterionNotes.of(node)));
    }
    return pairs;
  }

  private static void check(YamlNode node, Set<String> known, Set<String> seen) {
    var code = node.text();
    if (!known.contains(code)) {
      node.fault("phiếu không có phần " + code, "the form has no part " + code);
    }
    if (!seen.add(code)) {
      node.fault("ghép hai lần: " + code, "mapped twice: " + code);
    }
  }
}
