package vn.langnghe.scoring.appraisal.record;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.rubric.Measures;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.agency.AgencyTree;
import vn.langnghe.scoring.agency.Catalogue;

/** What there is to be scored, and for whom. */
@Singleton
public class Criteria {

  private final Rubrics rubrics;
  private final Catalogue catalogue;

  public Criteria(Rubrics rubrics, Catalogue catalogue) {
    this.rubrics = rubrics;
    this.catalogue = catalogue;
  }

  public Optional<Rubric> rubric(String index, Period period) {
    return rubrics.valid(index, period.lastDay());
  }

  /** Whether the rubric judges the agency, by the level that it had last in the period. */
  public boolean judges(Rubric rubric, String agency, Period period) {
    var agencies = catalogue.agencies().values();
    return new AgencyTree(agencies, period.firstDay(), period.lastDay())
        .level(agency)
        .filter(rubric.levels()::contains)
        .isPresent();
  }

  public boolean exists(String agency) {
    return catalogue.find(agency).isPresent();
  }

  public Measures measures() {
    return rubrics.measures();
  }

  /** The measures that the rubric uses. */
  public Set<String> measuresOf(Rubric rubric) {
    return rubrics.measuresOf(rubric);
  }

  /** Leaves by code, in the order of the rubric. */
  public static Map<String, Criterion.Leaf> leaves(Rubric rubric) {
    var leaves = new LinkedHashMap<String, Criterion.Leaf>();
    collect(rubric.root(), leaves);
    return leaves;
  }

  private static void collect(Criterion criterion, Map<String, Criterion.Leaf> leaves) {
    switch (criterion) {
      case Criterion.Group group -> group.parts().forEach(part -> collect(part, leaves));
      case Criterion.Leaf leaf -> leaves.put(leaf.code(), leaf);
    }
  }
}
