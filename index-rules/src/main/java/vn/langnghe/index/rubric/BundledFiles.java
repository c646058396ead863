package vn.langnghe.index.rubric;

import java.util.List;
import vn.langnghe.yaml.YamlFile;
import vn.langnghe.yaml.YamlSchema;

/** The rubrics, measures, mappings and schemas that are bundled with this module. */
final class BundledFiles {

  static final YamlSchema RUBRIC_SCHEMA = schema("rubrics/rubric.schema.json");
  static final YamlSchema MAPPING_SCHEMA = schema("mappings/mapping.schema.json");
  static final YamlSchema MEASURES_SCHEMA = schema("measures.schema.json");

  private BundledFiles() {}

  static Measures measures() {
    return Measures.read(file("measures.yaml"));
  }

  /** The rubrics that {@code rubrics/shipped.yaml} names. */
  static List<YamlFile> rubrics() {
    return file("rubrics/shipped.yaml")
        .json()
        .valueStream()
        .map(name -> file("rubrics/" + name.asText()))
        .toList();
  }

  static List<YamlFile> mappings() {
    return List.of(file("mappings/sipas-2022-2023.yaml"));
  }

  private static YamlFile file(String path) {
    return YamlFile.shipped(BundledFiles.class, path);
  }

  private static YamlSchema schema(String path) {
    return YamlSchema.shipped(BundledFiles.class, path);
  }
}
