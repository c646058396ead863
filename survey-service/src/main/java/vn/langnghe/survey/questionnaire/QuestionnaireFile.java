package vn.langnghe.survey.questionnaire;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.survey.questionnaire.Questionnaire.Content;
import vn.langnghe.survey.questionnaire.Questionnaire.Factor;
import vn.langnghe.survey.questionnaire.Questionnaire.Grade;
import vn.langnghe.survey.questionnaire.Questionnaire.Item;
import vn.langnghe.survey.questionnaire.Questionnaire.Stratum;
import vn.langnghe.survey.questionnaire.Questionnaire.StratumValue;

/** Reads and checks one questionnaire file. */
final class QuestionnaireFile {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");
  private static final Set<String> TOP =
      Set.of("code", "name", "note", "scale", "noExperience", "factors", "items", "strata");
  private static final Set<String> GRADE = Set.of("score", "vi", "en");
  private static final Set<String> FACTOR = Set.of("code", "part", "vi", "en");
  private static final Set<String> ITEM = Set.of("code", "factor", "vi", "en");
  private static final Set<String> STRATUM = Set.of("code", "vi", "en", "values");
  private static final Set<String> VALUE = Set.of("code", "vi", "en");

  private QuestionnaireFile() {}

  static Questionnaire read(String file, Reader source) {
    var top = YamlPart.read(file, source);
    var fields = top.fields(TOP);
    var factors = factors(top.required(fields, "factors"));
    return new Questionnaire(
        new Content(
            code(top, fields, new HashSet<>()),
            top.required(fields, "name").bothLanguages(),
            top.required(fields, "note").bothLanguages(),
            scale(top.required(fields, "scale")),
            top.required(fields, "noExperience").bothLanguages(),
            factors,
            items(top.required(fields, "items"), factors),
            strata(top.required(fields, "strata"))));
  }

  private static List<Grade> scale(YamlPart list) {
    var grades = new ArrayList<Grade>();
    for (var entry : list.list()) {
      var fields = entry.fields(GRADE);
      var score = entry.required(fields, "score").number();
      if (score != grades.size() + 1) {
        throw entry.fault("scores must be 1, 2, 3, 4, 5 in this order");
      }
      grades.add(new Grade(score, entry.bothLanguages(fields)));
    }
    if (grades.size() != 5) {
      throw list.fault("the scale must have the five scores 1..5");
    }
    return grades;
  }

  private static List<Factor> factors(YamlPart list) {
    var seen = new HashSet<String>();
    var factors = new ArrayList<Factor>();
    for (var entry : list.list()) {
      var fields = entry.fields(FACTOR);
      var part = fields.get("part");
      if (part != null && !seen.contains(part.text())) {
        throw part.fault("part '" + part.text() + "' is not a factor above");
      }
      factors.add(
          new Factor(
              code(entry, fields, seen),
              part == null ? null : part.text(),
              entry.bothLanguages(fields)));
    }
    return factors;
  }

  private static List<Item> items(YamlPart list, List<Factor> factors) {
    var known = factors.stream().map(Factor::code).toList();
    var seen = new HashSet<String>();
    var items = new ArrayList<Item>();
    for (var entry : list.list()) {
      var fields = entry.fields(ITEM);
      var factor = entry.required(fields, "factor");
      if (!known.contains(factor.text())) {
        throw factor.fault("factor '" + factor.text() + "' is not in the list of factors");
      }
      items.add(new Item(code(entry, fields, seen), factor.text(), entry.bothLanguages(fields)));
    }
    return items;
  }

  private static List<Stratum> strata(YamlPart list) {
    var seen = new HashSet<String>();
    var strata = new ArrayList<Stratum>();
    for (var entry : list.list()) {
      var fields = entry.fields(STRATUM);
      strata.add(
          new Stratum(
              code(entry, fields, seen),
              entry.bothLanguages(fields),
              values(entry.required(fields, "values"))));
    }
    return strata;
  }

  private static List<StratumValue> values(YamlPart list) {
    var seen = new HashSet<String>();
    var values = new ArrayList<StratumValue>();
    for (var entry : list.list()) {
      var fields = entry.fields(VALUE);
      values.add(new StratumValue(code(entry, fields, seen), entry.bothLanguages(fields)));
    }
    return values;
  }

  private static String code(YamlPart entry, Map<String, YamlPart> fields, Set<String> seen) {
    var part = entry.required(fields, "code");
    var code = part.text();
    if (!CODE.matcher(code).matches()) {
      throw part.fault("'" + code + "' is not a code (letters, digits, '.', '-'; at most 40)");
    }
    if (!seen.add(code)) {
      throw part.fault("code '" + code + "' is given twice");
    }
    return code;
  }
}
