package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.rubric.FormMapping.Pair;

/** The mappings between forms. A broken one stops the start. */
public class FormMappings {

  private final Rubrics rubrics;
  private final Faults faults = new Faults();
  private final List<FormMapping> mappings;

  public FormMappings(Rubrics rubrics) {
    this(rubrics, Shipped.mappings());
  }

  FormMappings(Rubrics rubrics, List<YamlFile> files) {
    this.rubrics = rubrics;
    files.forEach(file -> faults.addAll(Schemas.MAPPING.faults(file)));
    faults.refuse();
    this.mappings = files.stream().map(this::read).toList();
    faults.refuse();
  }

  public List<FormMapping> all() {
    return mappings;
  }

  private FormMapping read(YamlFile file) {
    var root = file.root();
    var from = definition(file, "from");
    var to = definition(file, "to");
    return new FormMapping(
        root.get("from").asText(),
        root.get("to").asText(),
        Notes.of(root),
        pairs(file, "factors", factors(from), factors(to)),
        pairs(file, "items", items(from), items(to)));
  }

  private @Nullable IndexDefined definition(YamlFile file, String key) {
    var method = file.root().get(key).asText();
    var rubric = rubrics.all().stream().filter(one -> one.method().equals(method)).findFirst();
    if (rubric.isEmpty()) {
      faults.add(file, '/' + key, "không có bộ tiêu chí " + method, "there is no rubric " + method);
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

  private List<Pair> pairs(YamlFile file, String key, Set<String> known, Set<String> knownTo) {
    var pairs = new ArrayList<Pair>();
    var seen = new HashSet<String>();
    var seenTo = new HashSet<String>();
    for (var node : file.root().get(key)) {
      var at = '/' + key + '/' + pairs.size();
      check(file, at + "/from", node.get("from").asText(), known, seen);
      check(file, at + "/to", node.get("to").asText(), knownTo, seenTo);
      pairs.add(
          new Pair(
              node.get("from").asText(),
              node.get("to").asText(),
              node.get("comparable").asBoolean(),
              Notes.of(node)));
    }
    return pairs;
  }

  private void check(
      YamlFile file, String pointer, String code, Set<String> known, Set<String> seen) {
    if (!known.contains(code)) {
      faults.add(file, pointer, "phiếu không có phần " + code, "the form has no part " + code);
    }
    if (!seen.add(code)) {
      faults.add(file, pointer, "ghép hai lần: " + code, "mapped twice: " + code);
    }
  }
}
