package vn.langnghe.runtime.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas that bodies lead to. */
final class Reached {
  private final Map<String, Schema> schemas;
  private final Set<String> names = new HashSet<>();

  Reached(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** All that a client may have to send. */
  Set<String> byRequests(OpenAPI api) {
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .flatMap(body -> Stream.ofNullable(body))
        .flatMap(body -> contents(body.getContent()))
        .forEach(this::follow);
    return names;
  }

  private static Stream<Schema> contents(Content content) {
    return Optional.ofNullable(content)
        .map(Content::getMediaTypes)
        .orElse(Map.of())
        .values()
        .stream()
        .map(MediaType::getSchema)
        .flatMap(Stream::ofNullable);
  }

  private void follow(Schema schema) {
    var reference = schema.getRef();
    if (reference != null) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      if (names.add(name)) {
        Optional.ofNullable(schemas.get(name)).ifPresent(this::follow);
      }
    }
    Optional.ofNullable(schema.getProperties()).orElse(Map.of()).values().forEach(this::follow);
    Optional.ofNullable(schema.getItems()).ifPresent(this::follow);
    Optional.ofNullable(schema.getAdditionalPropertiesSchema()).ifPresent(this::follow);
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .flatMap(Stream::ofNullable)
        .flatMap(List::stream)
        .forEach(this::follow);
  }
}
