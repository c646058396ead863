package vn.langnghe.survey.questionnaire;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.yaml.BrokenYaml;
import vn.langnghe.yaml.YamlFile;

/** The questionnaires of this installation, read and checked when the service starts. */
@Startup
@Singleton
public class Questionnaires {

  private final Map<String, Questionnaire> byCode;

  public Questionnaires(QuestionnaireConfig config) {
    var read = new LinkedHashMap<String, Questionnaire>();
    for (var path : config.files()) {
      var file = YamlFile.shipped(Questionnaires.class, "questionnaires/" + path);
      var questionnaire = QuestionnaireFile.read(file);
      var code = questionnaire.code();
      if (read.put(code, questionnaire) != null) {
        throw new BrokenYaml(
            List.of(
                file.fault(
                    "/code",
                    "một tệp khác đã có mã " + code,
                    "another file has the code " + code + " already")));
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
}
