package vn.langnghe.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The realm of deploy/keycloak with the demo's accounts, under a name of its own for each content:
 * one running Keycloak serves every state of the files.
 */
final class TestRealm {
  /** Of every client; the tests' realm holds nothing that is worth a better one. */
  static final String CLIENT_SECRET = "tests-only-and-of-every-client-of-the-tests";

  static final String COMMAND_LINE = "langnghe-cli";
  static final String SHORT_LIVED = "tests-short-lived";
  static final String LONG_LIVED = "tests-long-lived";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SECRET = Pattern.compile("\\$\\{LANGNGHE_\\w+_SECRET}");
  private static final Pattern OTHERWISE = Pattern.compile("\\$\\{LANGNGHE_\\w+:([^}]*)}");

  private TestRealm() {}

  static String name() {
    return Shared.once("langnghe.testkit.realm.name", () -> "langnghe-" + checksum());
  }

  static ObjectNode json() {
    return content().put("realm", name());
  }

  private static ObjectNode content() {
    var realm = read("langnghe-realm.json");
    read("langnghe-demo.json")
        .forEachEntry(
            (name, more) -> {
              if (more instanceof ArrayNode entries) {
                realm.withArray(name).addAll(entries);
              }
            });
    addTwin(realm, SHORT_LIVED, 1);
    addTwin(realm, LONG_LIVED, 7200);
    return realm;
  }

  /** The demo's command line again, with tokens of another life. */
  private static void addTwin(ObjectNode realm, String name, int seconds) {
    var clients = realm.withArray("clients");
    var twin = ((ObjectNode) of("clientId", clients).deepCopy()).put("clientId", name);
    twin.putObject("attributes").put("access.token.lifespan", Integer.toString(seconds));
    clients.add(twin);
    var mappings = realm.withArray("scopeMappings");
    mappings.add(((ObjectNode) of("client", mappings).deepCopy()).put("client", name));
  }

  private static JsonNode of(String field, ArrayNode entries) {
    return entries
        .valueStream()
        .filter(entry -> entry.path(field).asText().equals(COMMAND_LINE))
        .findFirst()
        .orElseThrow();
  }

  private static String checksum() {
    var sum = new CRC32();
    sum.update(content().toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static ObjectNode read(String file) {
    var filled = SECRET.matcher(text(file)).replaceAll(CLIENT_SECRET);
    try {
      return (ObjectNode) JSON.readTree(OTHERWISE.matcher(filled).replaceAll("$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(ProjectRoot.find().resolve("deploy/keycloak").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
