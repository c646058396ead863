package vn.langnghe.runtime.contract;

import static java.util.stream.Collectors.toSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says of every field of every record in the description whether it is always there and whether it
 * may be null, as the compiler knows it: what is {@code @Nullable} may be null, the rest is always
 * given in an answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DescribedFields implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

  private static final Set<DotName> DEMANDED =
      Stream.of("NotNull", "NotBlank", "NotEmpty")
          .map(name -> DotName.createSimple("jakarta.validation.constraints." + name))
          .collect(toSet());

  private final DescribedRecords records;

  /** Quarkus gives the index of all classes of the service. */
  public DescribedFields(IndexView classes) {
    this.records = new DescribedRecords(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var schemas = Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of());
    var sent = new Reached(schemas).byRequests(api);
    schemas.forEach(
        (name, schema) ->
            records.of(name, schema).ifPresent(it -> describe(schema, it, sent.contains(name))));
  }

  private static void describe(Schema schema, ClassInfo record, boolean isSent) {
    var always = new ArrayList<String>();
    for (var component : record.recordComponents()) {
      var name = DescribedRecords.wireName(record, component);
      var property = Objects.requireNonNull(schema.getProperties().get(name));
      boolean nullable = component.type().hasAnnotation(NULLABLE) && !isDemanded(record, component);
      boolean omitted = isOmitted(record, component);
      schema.addProperty(name, described(property, component.type(), nullable && !omitted));
      if (nullable ? !omitted : !isEmptyOmitted(record)) {
        always.add(name);
      }
    }
    if (!isSent) {
      schema.setRequired(always);
    }
  }

  private static Schema described(Schema property, Type type, boolean nullable) {
    if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
      var arguments = type.asParameterizedType().arguments();
      var last = arguments.get(arguments.size() - 1);
      if (property.getItems() != null) {
        property.setItems(described(property.getItems(), last, last.hasAnnotation(NULLABLE)));
      } else if (property.getAdditionalPropertiesSchema() != null) {
        property.setAdditionalPropertiesSchema(
            described(
                property.getAdditionalPropertiesSchema(), last, last.hasAnnotation(NULLABLE)));
      }
    }
    return nullable ? nullable(property) : property;
  }

  private static Schema nullable(Schema property) {
    if (property.getRef() != null) {
      return OASFactory.createSchema()
          .description(property.getDescription())
          .anyOf(
              List.of(
                  OASFactory.createSchema().ref(property.getRef()),
                  OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }
    if (property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL)) {
      property.addType(Schema.SchemaType.NULL);
    }
    return property;
  }

  /** A request is read before it is checked, so that what it must hold is null to the compiler. */
  private static boolean isDemanded(ClassInfo record, RecordComponentInfo component) {
    return DEMANDED.stream().anyMatch(record.field(component.name())::hasAnnotation);
  }

  private static boolean isOmitted(ClassInfo record, RecordComponentInfo component) {
    return record.field(component.name()).hasAnnotation(INCLUDE)
        || record.hasDeclaredAnnotation(INCLUDE);
  }

  /** NON_EMPTY leaves out what the compiler calls present. */
  private static boolean isEmptyOmitted(ClassInfo record) {
    return Optional.ofNullable(record.declaredAnnotation(INCLUDE))
        .map(AnnotationInstance::value)
        .filter(value -> value.asEnum().equals("NON_EMPTY"))
        .isPresent();
  }
}
