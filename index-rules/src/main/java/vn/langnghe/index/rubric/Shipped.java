package vn.langnghe.index.rubric;

import java.util.List;

/** The files that are shipped with the service; {@code rubrics/shipped.yaml} names them. */
final class Shipped {

  private Shipped() {}

  static Measures measures() {
    return Measures.read(file("measures.yaml"));
  }

  static List<YamlFile> rubrics() {
    return file("rubrics/shipped.yaml")
        .root()
        .valueStream()
        .map(name -> file("rubrics/" + name.asText()))
        .toList();
  }

  static List<YamlFile> mappings() {
    return List.of(file("mappings/sipas-2022-2023.yaml"));
  }

  private static YamlFile file(String path) {
    return YamlFile.parse(path, Resources.text(path));
  }
}
