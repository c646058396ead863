package vn.langnghe.runtime.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.BeanParam;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Says of every text that a request may bring which form and length it may have: the constraints of
 * {@code runtime.edge} are the house's own, which the description does not know by itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DescribedLimits implements OASFilter {

  private static final DotName BEAN_PARAM = DotName.createSimple(BeanParam.class);

  private final IndexView classes;
  private final DescribedRecords records;
  private final Map<String, List<MethodInfo>> operations;

  /** Quarkus gives the index of all classes of the service. */
  public DescribedLimits(IndexView classes) {
    this.classes = classes;
    this.records = new DescribedRecords(classes);
    this.operations =
        classes.getAnnotations(ResourcePath.PATH).stream()
            .map(AnnotationInstance::target)
            .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
            .map(AnnotationTarget::asClass)
            .flatMap(resource -> resource.methods().stream())
            .filter(ResourcePath::isOperation)
            .collect(Collectors.groupingBy(ResourcePath::of));
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Optional.ofNullable(api.getComponents().getSchemas())
        .orElse(Map.of())
        .forEach(
            (name, schema) ->
                records.of(name, schema).ifPresent(record -> describe(schema, record)));
    api.getPaths().getPathItems().forEach(this::describe);
  }

  private static void describe(Schema schema, ClassInfo record) {
    for (var component : record.recordComponents()) {
      var property =
          Objects.requireNonNull(
              schema.getProperties().get(DescribedRecords.wireName(record, component)));
      var field = record.field(component.name());
      TextForm.of(field.declaredAnnotations()).ifPresent(form -> form.describe(property));
      elements(property, field.type());
    }
  }

  private static void elements(Schema property, Type type) {
    if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
      return;
    }
    var arguments = type.asParameterizedType().arguments();
    var last = arguments.get(arguments.size() - 1);
    var element =
        property.getItems() == null
            ? property.getAdditionalPropertiesSchema()
            : property.getItems();
    if (element != null) {
      TextForm.of(last.annotations()).ifPresent(form -> form.describe(element));
    }
  }

  private void describe(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (verb, operation) ->
                operations.getOrDefault(path, List.of()).stream()
                    .filter(method -> ResourcePath.hasVerb(method, verb.name()))
                    .forEach(method -> describe(operation, method)));
  }

  private void describe(Operation operation, MethodInfo method) {
    var described =
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
            .filter(parameter -> parameter.getSchema() != null)
            .collect(
                Collectors.toMap(
                    parameter -> parameter.getIn() + " " + parameter.getName(),
                    Parameter::getSchema));
    for (var parameter : method.parameters()) {
      if (parameter.hasDeclaredAnnotation(BEAN_PARAM)) {
        Objects.requireNonNull(classes.getClassByName(parameter.type().name()))
            .fields()
            .forEach(
                field ->
                    describe(described, field.declaredAnnotations(), field.name(), field.type()));
      } else {
        describe(described, parameter.declaredAnnotations(), parameter.name(), parameter.type());
      }
    }
  }

  private static void describe(
      Map<String, Schema> described,
      Collection<AnnotationInstance> annotations,
      String name,
      Type type) {
    var schema = described.get(ResourcePath.parameterName(annotations, name));
    if (schema != null) {
      TextForm.of(annotations).ifPresent(form -> form.describe(schema));
      elements(schema, type);
    }
  }
}
