package vn.langnghe.survey.questionnaire;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Which questionnaires this installation offers. */
@ConfigMapping(prefix = "langnghe.questionnaire")
public interface QuestionnaireConfig {

  /** Names of files in the class path folder {@code questionnaires}. */
  List<String> files();
}
