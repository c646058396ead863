package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rounding;
import vn.langnghe.index.maths.Rubric;

/** Reads one rubric whose file has the right shape, and notes what makes no sense in it. */
final class RubricReader {

  /** A code that a file refers to, and where. */
  record Reference(String code, YamlFile file, String pointer) {}

  /** A rubric that was read, before it is held against the others. */
  record Candidate(YamlFile file, LoadedRubric loaded, List<Reference> imports) {}

  private final YamlFile file;
  private final YamlFile tree;
  private final Measures measures;
  private final Faults faults;
  private final JsonNode root;

  RubricReader(YamlFile file, YamlFile tree, Measures measures, Faults faults) {
    this.file = file;
    this.tree = tree;
    this.measures = measures;
    this.faults = faults;
    this.root = file.root();
  }

  Candidate read() {
    var index = root.get("index").asText();
    var unit = Unit.valueOf(root.get("unit").asText().toUpperCase(Locale.ROOT));
    var maximum = root.get("maximum").decimalValue();
    var rounding = rounding();
    var survey = survey();
    if (unit == Unit.PERCENT && survey == null) {
      faults.add(file, "/unit", "đơn vị phần trăm cần khảo sát", "percent needs a survey");
    }
    var rules = new RuleReader(tree, measures, survey, unit, faults);
    var criteria = new CriteriaReader(tree, rules, unit, rounding, faults);
    var parts = criteria.parts("/criteria", tree.root().get("criteria"));
    if (unit == Unit.POINTS) {
      criteria.checkTotal("/criteria", maximum, parts);
    }
    var top = unit == Unit.POINTS ? maximum : null;
    var group =
        new Criterion.Group(
            index, top, parts.stream().map(CriteriaReader.Read::criterion).toList());
    var rubric =
        new Rubric(
            index,
            root.get("version").asText(),
            unit,
            root.get("levels").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
            day("valid-from"),
            root.has("valid-to") ? day("valid-to") : null,
            maximum,
            rounding,
            survey,
            group,
            total(unit, maximum));
    checkValidity(rubric);
    return new Candidate(
        file,
        new LoadedRubric(
            rubric, definition(rubric, top, parts), Uses.of(group), criteria.guidance()),
        rules.imports());
  }

  private void checkValidity(Rubric rubric) {
    if (rubric.validTo() != null && rubric.validTo().isBefore(rubric.validFrom())) {
      faults.add(file, "/valid-to", "ngày hết hiệu lực quá sớm", "ends before it begins");
    }
  }

  private Rounding rounding() {
    var node = root.get("rounding");
    var mode = node.get("mode").asText().toUpperCase(Locale.ROOT).replace('-', '_');
    return new Rounding(node.get("scale").asInt(), RoundingMode.valueOf(mode));
  }

  private Rubric.@Nullable Survey survey() {
    var node = root.get("survey");
    if (node == null) {
      return null;
    }
    var questionnaire = node.get("questionnaire").asText();
    if (!measures.questionnaires().contains(questionnaire)) {
      faults.add(
          file,
          "/survey/questionnaire",
          "không có bộ câu hỏi: " + questionnaire,
          "unknown questionnaire: " + questionnaire);
    }
    var formula = Formula.valueOf(node.get("formula").asText());
    var shown =
        node.path("shown").valueStream().map(name -> Formula.valueOf(name.asText())).toList();
    if (!shown.contains(formula)) {
      faults.add(
          file,
          "/survey/shown",
          "công thức chính phải có trong danh sách hiển thị",
          "the main formula must be among those shown");
    }
    var estimator = Estimator.valueOf(node.get("estimator").asText().toUpperCase(Locale.ROOT));
    return new Rubric.Survey(questionnaire, estimator, formula, shown);
  }

  private Rubric.Total total(Unit unit, BigDecimal maximum) {
    boolean stretched = root.path("stretched").asBoolean(false);
    if (stretched && unit == Unit.PERCENT) {
      faults.add(
          file, "/stretched", "đơn vị phần trăm không quy đổi", "percent cannot be stretched");
    }
    var grades = new ArrayList<Rubric.Grade>();
    for (var node : root.path("grades")) {
      var at = "/grades/" + grades.size();
      var from = node.get("from").decimalValue();
      boolean falling = grades.isEmpty() || from.compareTo(grades.getLast().from()) < 0;
      if (!falling || from.compareTo(maximum) > 0) {
        faults.add(
            file,
            at,
            "các hạng phải xếp từ cao xuống thấp, trong khoảng điểm",
            "grades go from the highest down, within the maximum");
      }
      grades.add(new Rubric.Grade(node.get("code").asText(), from));
    }
    return new Rubric.Total(stretched, grades);
  }

  private LocalDate day(String key) {
    try {
      return LocalDate.parse(root.get(key).asText());
    } catch (DateTimeException e) {
      faults.add(file, '/' + key, "không có ngày này", "no such day");
      return LocalDate.EPOCH;
    }
  }

  private IndexDefined definition(
      Rubric rubric, @Nullable BigDecimal top, List<CriteriaReader.Read> parts) {
    var name = Notes.text(root);
    var described =
        new IndexDefined.Criterion(
            rubric.index(),
            name,
            top,
            null,
            Notes.of(root),
            parts.stream().map(CriteriaReader.Read::described).toList());
    return new IndexDefined(
        rubric.index(),
        rubric.version(),
        name,
        Notes.text(root.get("basis")),
        rubric.unit(),
        rubric.maximum(),
        rubric.validFrom(),
        rubric.validTo(),
        described,
        null,
        rubric.survey() == null ? null : rubric.survey().formula());
  }
}
