package vn.langnghe.survey.questionnaire;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questionnaires of this installation, read and checked when the service starts. */
@Startup
@Singleton
public class Questionnaires {

  private final Map<String, Questionnaire> byCode;

  public Questionnaires(QuestionnaireConfig config) {
    var read = new LinkedHashMap<String, Questionnaire>();
    for (var file : config.files()) {
      var questionnaire = read("questionnaires/" + file);
      if (read.put(questionnaire.code(), questionnaire) != null) {
        throw new InvalidQuestionnaire(
            file + ":1: another file has the code " + questionnaire.code() + " already");
      }
    }
    this.byCode = read;
  }

  public List<Questionnaire> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Questionnaire> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private static Questionnaire read(String resource) {
    try (var stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new InvalidQuestionnaire(resource + ": there is no such file");
      }
      return QuestionnaireFile.read(
          resource, new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
