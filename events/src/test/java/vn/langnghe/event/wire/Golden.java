package vn.langnghe.event.wire;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.langnghe.event.EventType;

/** The golden files and schemas as they lie in the repository. */
final class Golden {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Golden() {}

  /** One golden file; its name says what is special about it. */
  record File(EventType type, Path path) {

    byte[] bytes() throws IOException {
      return Files.readAllBytes(path);
    }

    @Override
    public String toString() {
      return type.wireName() + "/" + path.getFileName();
    }
  }

  static Stream<File> files() {
    return Arrays.stream(EventType.values())
        .flatMap(type -> of(type).stream().map(path -> new File(type, path)));
  }

  static List<Path> of(EventType type) {
    try (var files = Files.list(folder("/golden/" + type.wireName()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String schemaText(EventType type) {
    try (var in =
        Golden.class.getResourceAsStream("/schemas/" + type.wireName() + ".schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Schema schema(EventType type) {
    return SCHEMAS.getSchema(schemaText(type));
  }

  private static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(Golden.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
