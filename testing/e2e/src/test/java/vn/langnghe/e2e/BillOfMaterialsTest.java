package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.ProjectRoot;

/** What is handed over to a province is known, and may be handed over (ADR 0097). */
class BillOfMaterialsTest {

  /** SPDX names of licences that allow passing on beside Apache-2.0, as the bills write them. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-1.0",
          "EPL-2.0",
          "CC0-1.0",
          "UPL-1.0",
          "Public Domain");

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void everyLibraryOfAServiceIsInItsBillOfMaterialsUnderALicenceThatMayBePassedOn(String service)
      throws IOException {
    var target = ProjectRoot.find().resolve(service + "-service/target");
    var licences = licencesByFile(target.resolve("quarkus-run-cyclonedx.json"));

    assertThat(licences.keySet()).containsAll(libraries(target.resolve("quarkus-app")));
    assertThat(licences)
        .allSatisfy((file, names) -> assertThat(names).as(file).containsAnyElementsOf(ALLOWED));
  }

  private static Set<String> libraries(Path app) throws IOException {
    var libraries = new TreeSet<String>();
    try (var files = Files.walk(app.resolve("lib"))) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .forEach(file -> libraries.add(app.relativize(file).toString()));
    }
    assertThat(libraries).isNotEmpty();
    return libraries;
  }

  /** Of what comes from a repository; a component may be had under any one of its licences. */
  private static Map<String, Set<String>> licencesByFile(Path bill) throws IOException {
    var licences = new HashMap<String, Set<String>>();
    for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).path("components")) {
      var file = component.at("/evidence/occurrences/0/location").asText();
      if (file.startsWith("lib/") && component.path("purl").asText().startsWith("pkg:maven/")) {
        var names = new TreeSet<String>();
        StreamSupport.stream(component.path("licenses").spliterator(), false)
            .map(licence -> licence.path("license"))
            .forEach(
                licence -> names.add(licence.path("id").asText(licence.path("name").asText())));
        licences.put(file, names);
      }
    }
    return licences;
  }
}
