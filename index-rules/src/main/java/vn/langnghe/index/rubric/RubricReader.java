package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rounding;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.yaml.YamlNode;

/** Reads a rubric whose schema has accepted it, and notes what makes no sense in it. */
final class RubricReader {

  /**
   * A rubric that was read, before it is checked against the others.
   *
   * @param root the root of its file
   * @param loaded the rubric
   * @param imports the nodes that name an index to import
   */
  record Candidate(YamlNode root, LoadedRubric loaded, List<YamlNode> imports) {}

  private final YamlNode root;
  private final YamlNode tree;
  private final Measures measures;

  /**
   * A reader of one rubric.
   *
   * @param root the root of its file
   * @param tree the root of the file that holds its criteria
   */
  RubricReader(YamlNode root, YamlNode tree, Measures measures) {
    this.root = root;
    this.tree = tree;
    this.measures = measures;
  }

  Candidate read() {
    var index = root.get("index").text();
    var unit = root.get("unit").constant(Unit.class);
    var maximum = root.get("maximum").number();
    var rounding = rounding();
    var survey = survey();
    if (unit == Unit.PERCENT && survey == null) {
      root.get("unit").fault("đơn vị phần trăm cần khảo sát", "percent needs a survey");
    }
    var rules = new RuleReader(measures, survey, unit);
    var criteria = new CriteriaReader(rules, unit, rounding);
    var parts = criteria.parts(tree.get("criteria"));
    if (unit == Unit.POINTS) {
      criteria.checkTotal(tree.get("criteria"), maximum, parts);
    }
    var top = unit == Unit.POINTS ? maximum : null;
    var group =
        new Criterion.Group(
            index, top, parts.stream().map(CriteriaReader.Read::criterion).toList());
    var rubric =
        new Rubric(
            index,
            root.get("version").text(),
            unit,
            root.get("levels").elements().stream().map(YamlNode::text).collect(Collectors.toSet()),
            day(root.get("valid-from")),
            root.has("valid-to") ? day(root.get("valid-to")) : null,
            maximum,
            rounding,
            survey,
            group,
            total(unit, maximum));
    checkValidity(rubric);
    return new Candidate(
        root,
        new LoadedRubric(
            rubric, definition(rubric, top, parts), Uses.of(group), criteria.guidance()),
        rules.imports());
  }

  private void checkValidity(Rubric rubric) {
    if (rubric.validTo() != null && rubric.validTo().isBefore(rubric.validFrom())) {
      root.get("valid-to").fault("ngày hết hiệu lực quá sớm", "ends before it begins");
    }
  }

  private Rounding rounding() {
    var node = root.get("rounding");
    return new Rounding(node.get("scale").integer(), node.get("mode").constant(RoundingMode.class));
  }

  private Rubric.@Nullable Survey survey() {
    if (!root.has("survey")) {
      return null;
    }
    var node = root.get("survey");
    var questionnaire = node.get("questionnaire").text();
    if (!measures.questionnaires().contains(questionnaire)) {
      node.get("questionnaire")
          .fault(
              "không có bộ câu hỏi: " + questionnaire, "unknown questionnaire: " + questionnaire);
    }
    var formula = node.get("formula").constant(Formula.class);
    var shown =
        node.get("shown").elements().stream().map(name -> name.constant(Formula.class)).toList();
    if (!shown.contains(formula)) {
      node.get("shown")
          .fault(
              "công thức chính phải có trong danh sách hiển thị",
              "the main formula must be among those shown");
    }
    var estimator = node.get("estimator").constant(Estimator.class);
    return new Rubric.Survey(questionnaire, estimator, formula, shown);
  }

  private Rubric.Total total(Unit unit, BigDecimal maximum) {
    boolean stretched = root.get("stretched").json().asBoolean(false);
    if (stretched && unit == Unit.PERCENT) {
      root.get("stretched").fault("đơn vị phần trăm không quy đổi", "percent cannot be stretched");
    }
    var grades = new ArrayList<Rubric.Grade>();
    for (var node : root.get("grades").elements()) {
      var from = node.get("from").number();
      boolean falling = grades.isEmpty() || from.compareTo(grades.getLast().from()) < 0;
      if (!falling || from.compareTo(maximum) > 0) {
        node.fault(
            "các hạng phải xếp từ cao xuống thấp, trong khoảng điểm",
            "grades go from the highest down, within the maximum");
      }
      grades.add(new Rubric.Grade(node.get("code").text(), from));
    }
    return new Rubric.Total(stretched, grades);
  }

  private static LocalDate day(YamlNode node) {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeException e) {
      node.fault("không có ngày này", "no such day");
      return LocalDate.EPOCH;
    }
  }

  private IndexDefined definition(
      Rubric rubric, @Nullable BigDecimal top, List<CriteriaReader.Read> parts) {
    var name = root.bilingual();
    var described =
        new IndexDefined.Criterion(
            rubric.index(),
            name,
            top,
            null,
            CriterionNotes.of(root),
            parts.stream().map(CriteriaReader.Read::described).toList());
    return new IndexDefined(
        rubric.index(),
        rubric.version(),
        name,
        root.get("basis").bilingual(),
        rubric.unit(),
        rubric.maximum(),
        rubric.validFrom(),
        rubric.validTo(),
        described,
        null,
        rubric.survey() == null ? null : rubric.survey().formula(),
        root.get("survey").has("ranks-from")
            ? root.get("survey").get("ranks-from").integer()
            : null);
  }
}
