package vn.langnghe.runtime.contract;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Which record each schema of the description stands for. */
final class DescribedRecords {

  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final DotName PROPERTY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

  private final Map<String, List<ClassInfo>> records;

  DescribedRecords(IndexView classes) {
    this.records =
        classes.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .collect(Collectors.groupingBy(DescribedRecords::schemaName));
  }

  /** Two records may share a simple name; the names of the fields tell them apart. */
  Optional<ClassInfo> of(String name, Schema schema) {
    var properties = schema.getProperties();
    return properties == null
        ? Optional.empty()
        : records.getOrDefault(name.replaceFirst("\\d+$", ""), List.of()).stream()
            .filter(it -> names(it).equals(properties.keySet()))
            .findFirst();
  }

  /** Annotations of others stand on the field that a record makes of its component. */
  static String wireName(ClassInfo record, RecordComponentInfo component) {
    return Optional.ofNullable(record.field(component.name()).annotation(PROPERTY))
        .map(AnnotationInstance::value)
        .map(AnnotationValue::asString)
        .orElseGet(component::name);
  }

  private static String schemaName(ClassInfo record) {
    return Optional.ofNullable(record.declaredAnnotation(SCHEMA))
        .map(schema -> schema.value("name"))
        .map(AnnotationValue::asString)
        .orElseGet(record::simpleName);
  }

  private static Set<String> names(ClassInfo record) {
    return record.recordComponents().stream().map(it -> wireName(record, it)).collect(toSet());
  }
}
