package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.langnghe.event.file.BundledText;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Evaluation;
import vn.langnghe.index.maths.Facts;
import vn.langnghe.index.maths.FactsInHand;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;

/** The shipped rubrics and published figures, for tests that work them out. */
final class Worked {

  static final LocalDate DAY = LocalDate.of(2026, 10, 10);
  static final Rubrics RUBRICS = new Rubrics();

  private Worked() {}

  static Rubric rubric(String index) {
    return RUBRICS.all().stream()
        .filter(rubric -> rubric.index().equals(index))
        .findFirst()
        .orElseThrow();
  }

  static ScoreTree evaluate(String index, Facts facts) {
    return Evaluation.evaluate(rubric(index), facts);
  }

  static BigDecimal value(ScoreTree tree) {
    return Objects.requireNonNull(tree.value(), tree.code());
  }

  static Stream<ScoreTree> nodes(ScoreTree tree) {
    return Stream.concat(Stream.of(tree), tree.parts().stream().flatMap(Worked::nodes));
  }

  static ScoreTree node(ScoreTree tree, String code) {
    return nodes(tree).filter(node -> node.code().equals(code)).findFirst().orElseThrow();
  }

  static Stream<Criterion> criteria(Criterion criterion) {
    return criterion instanceof Criterion.Group group
        ? Stream.concat(Stream.of(group), group.parts().stream().flatMap(Worked::criteria))
        : Stream.of(criterion);
  }

  /** Rows of a CSV file without quotes, header left out. */
  static List<String[]> rows(String file) {
    return BundledText.read(Worked.class, "worked/" + file)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** The facts of department H21.17 on 10 October 2026. */
  static FactsInHand h2117() {
    var facts = new FactsInHand();
    rows("h21.17-2026-10-10.csv").forEach(row -> facts.count(row[0], Long.parseLong(row[1])));
    return facts;
  }
}
