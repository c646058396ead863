package vn.langnghe.survey.questionnaire;

import java.util.HashSet;
import java.util.Set;
import vn.langnghe.survey.questionnaire.Questionnaire.Content;
import vn.langnghe.yaml.YamlFaults;
import vn.langnghe.yaml.YamlFile;
import vn.langnghe.yaml.YamlNode;
import vn.langnghe.yaml.YamlSchema;

/** Reads and checks one questionnaire file. */
final class QuestionnaireFile {

  private static final YamlSchema SCHEMA =
      YamlSchema.shipped(QuestionnaireFile.class, "questionnaires/questionnaire.schema.json");

  private QuestionnaireFile() {}

  static Questionnaire read(YamlFile file) {
    var faults = new YamlFaults();
    faults.addAll(SCHEMA.faults(file));
    faults.refuse();
    checkCodes(file.root(faults));
    faults.refuse();
    return new Questionnaire(file.as(Content.class));
  }

  private static void checkCodes(YamlNode root) {
    var factors = new HashSet<String>();
    for (var factor : root.get("factors").elements()) {
      var part = factor.get("part");
      if (factor.has("part") && !factors.contains(part.text())) {
        part.fault(
            "phần '" + part.text() + "' không phải là một nhân tố ở trên",
            "part '" + part.text() + "' is not a factor above");
      }
      checkOnce(factor, factors);
    }
    var items = new HashSet<String>();
    for (var item : root.get("items").elements()) {
      var factor = item.get("factor");
      if (!factors.contains(factor.text())) {
        factor.fault(
            "nhân tố '" + factor.text() + "' không có trong danh sách nhân tố",
            "factor '" + factor.text() + "' is not in the list of factors");
      }
      checkOnce(item, items);
    }
    var strata = new HashSet<String>();
    for (var stratum : root.get("strata").elements()) {
      checkOnce(stratum, strata);
      var values = new HashSet<String>();
      stratum.get("values").elements().forEach(value -> checkOnce(value, values));
    }
  }

  private static void checkOnce(YamlNode node, Set<String> seen) {
    var code = node.get("code");
    if (!seen.add(code.text())) {
      code.fault(
          "mã '" + code.text() + "' được dùng hai lần",
          "code '" + code.text() + "' is given twice");
    }
  }
}
