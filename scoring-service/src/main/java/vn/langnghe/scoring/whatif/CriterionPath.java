package vn.langnghe.scoring.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Role;
import vn.langnghe.index.rubric.Uses;

/**
 * The path from the root of a rubric to one of its criteria.
 *
 * @param criteria the root first
 */
record CriterionPath(List<Criterion> criteria) {

  static Optional<CriterionPath> to(String code, Criterion root) {
    var path = new ArrayList<Criterion>();
    return find(code, root, path)
        ? Optional.of(new CriterionPath(List.copyOf(path)))
        : Optional.empty();
  }

  private static boolean find(String code, Criterion at, List<Criterion> path) {
    path.add(at);
    if (at.code().equals(code)) {
      return true;
    }
    if (at instanceof Group group) {
      for (var part : group.parts()) {
        if (find(code, part, path)) {
          return true;
        }
      }
    }
    path.removeLast();
    return false;
  }

  Criterion end() {
    return criteria.getLast();
  }

  boolean isPenalty() {
    return criteria.stream()
        .anyMatch(one -> one instanceof Group group && group.role() == Role.PENALTY);
  }

  /** The items of the questionnaire that feed the criterion or anything below it. */
  Set<String> items() {
    return Uses.of(end()).items();
  }
}
