package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Streams;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;
import vn.langnghe.index.maths.Condition.Truth;
import vn.langnghe.index.maths.Criterion.Group;
import vn.langnghe.index.maths.Criterion.Leaf;
import vn.langnghe.index.maths.Criterion.Role;

/** Point trees: leaves are scored and rounded, then summed, as the official figures are. */
final class Points {

  private final Rubric rubric;
  private final Facts facts;
  private boolean refused;

  Points(Rubric rubric, Facts facts) {
    this.rubric = rubric;
    this.facts = facts;
  }

  ScoreTree evaluate() {
    var tree =
        switch (rubric.root()) {
          case Group group -> root(group);
          case Leaf leaf -> leaf(leaf, Role.REGULAR);
        };
    return tree.state() == ScoreState.NO_DATA ? tree.withoutValues() : tree;
  }

  /** Bonus and penalties change the total, but only what is regular says whether there is one. */
  private ScoreTree root(Group group) {
    var parts = new ArrayList<ScoreTree>(group.parts().size());
    var regular = new Sum();
    var beside = new Sum();
    for (var criterion : group.parts()) {
      var role = criterion instanceof Group below ? below.role() : Role.REGULAR;
      var part = node(criterion, role);
      parts.add(part);
      (role == Role.REGULAR ? regular : beside).add(part);
    }
    var maximum = rubric.maximum().min(regular.maximum.add(beside.maximum));
    if (regular.value == null) {
      return new ScoreTree(group.code(), null, maximum, regular.state, Inputs.NONE, parts);
    }
    var total = regular.value.add(beside.points());
    var value = total;
    BigDecimal applicable = null;
    if (rubric.total().stretched() && regular.maximum.signum() > 0) {
      applicable = regular.maximum;
      value = stretched(group, regular.value, regular.maximum).add(beside.points());
      maximum = rubric.maximum();
    }
    value =
        refused
            ? rubric.rounding().round(BigDecimal.ZERO)
            : RuleScoring.bounded(value, maximum, rubric);
    var sum = value.compareTo(total) == 0 ? null : total;
    var inputs = Inputs.of(new Inputs.Adjustment(sum, applicable, refused));
    return new ScoreTree(group.code(), value, maximum, regular.state, inputs, parts);
  }

  /** 68.32 of 84 are 81.33 of 100. */
  private BigDecimal stretched(Group root, BigDecimal points, BigDecimal applicable) {
    var full = BigDecimal.ZERO;
    for (var part : root.parts()) {
      boolean regular = !(part instanceof Group group) || group.role() == Role.REGULAR;
      if (regular && part.maximum() != null) {
        full = full.add(part.maximum());
      }
    }
    return rubric.rounding().divide(points.multiply(full), applicable);
  }

  private ScoreTree node(Criterion criterion, Role role) {
    var condition = criterion.notApplicable();
    return switch (criterion) {
      case Group group when condition != null && condition.in(facts) == Truth.YES ->
          notApplicable(group);
      case Group group -> group(group, role);
      case Leaf leaf -> leaf(leaf, role);
    };
  }

  private static ScoreTree notApplicable(Criterion criterion) {
    var parts =
        criterion instanceof Group group
            ? group.parts().stream().map(Points::notApplicable).toList()
            : List.<ScoreTree>of();
    return new ScoreTree(
        criterion.code(), null, criterion.maximum(), ScoreState.NOT_APPLICABLE, Inputs.NONE, parts);
  }

  private ScoreTree group(Group group, Role role) {
    var parts = new ArrayList<ScoreTree>(group.parts().size());
    var sum = new Sum();
    for (var criterion : group.parts()) {
      var part = node(criterion, role);
      parts.add(part);
      sum.add(part);
    }
    var value = limited(sum.value, group.maximum(), role);
    boolean capped = value != null && sum.value != null && value.compareTo(sum.value) != 0;
    var inputs = Inputs.of(new Inputs.Adjustment(capped ? sum.value : null, null, false));
    boolean concerned = sum.state != ScoreState.NOT_APPLICABLE;
    var maximum =
        group.maximum() == null
            ? sum.maximum
            : concerned ? group.maximum().min(sum.maximum) : group.maximum();
    return new ScoreTree(group.code(), value, maximum, sum.state, inputs, parts);
  }

  private static @Nullable BigDecimal limited(
      @Nullable BigDecimal value, @Nullable BigDecimal maximum, Role role) {
    if (value == null || maximum == null) {
      return value;
    }
    return role == Role.PENALTY ? value.max(maximum.negate()) : value.min(maximum);
  }

  /** The sum of parts. What does not concern the agency is in neither value nor maximum. */
  private static final class Sum {
    private @Nullable BigDecimal value;
    private BigDecimal maximum = BigDecimal.ZERO;
    private ScoreState state = ScoreState.NOT_APPLICABLE;

    void add(ScoreTree part) {
      if (part.value() != null) {
        value = value == null ? part.value() : value.add(part.value());
      }
      if (part.state() != ScoreState.NOT_APPLICABLE && part.maximum() != null) {
        maximum = maximum.add(part.maximum());
      }
      // A claim that awaits its appraisal is not told, so it is no data for the group.
      state = state.with(part.awaitsAppraisal() ? ScoreState.NO_DATA : part.state());
    }

    BigDecimal points() {
      return value == null ? BigDecimal.ZERO : value;
    }
  }

  private ScoreTree leaf(Leaf leaf, Role role) {
    var judged = facts.judged(leaf.code());
    var automatic = RuleScoring.of(rubric, leaf, facts);
    var claim = claimed(leaf, judged.self());
    var verdict = claimed(leaf, judged.appraised());
    var self = judged.fixed() ? claim : null;
    var appraised = judged.fixed() ? verdict : null;
    // The appraisers first, then what the facts say by themselves, then the agency's own claim.
    var known = appraised != null && appraised.speaks() ? appraised : automatic;
    var decisive = !known.speaks() && self != null && self.speaks() ? self : known;
    refused |= decisive.refused();
    var streams =
        self == null && appraised == null
            ? null
            : new Streams(points(self, role), points(appraised, role), points(automatic, role));
    return new ScoreTree(
        leaf.code(),
        points(decisive, role),
        role == Role.PENALTY ? BigDecimal.ZERO : leaf.maximum(),
        state(known, decisive, claim == null ? verdict : claim),
        decisive.inputs(),
        List.of(),
        streams);
  }

  /** Whose word the leaf is; one that may not be told yet shows as a claim without a value. */
  private static ScoreState state(LeafScore known, LeafScore decisive, @Nullable LeafScore claim) {
    boolean claimed = !known.speaks() && claim != null && claim.speaks();
    boolean counts = claimed && decisive.state() == ScoreState.SCORED;
    boolean awaits = claimed && !decisive.speaks() && decisive.points() == null;
    return counts || awaits ? ScoreState.SELF_SCORED : decisive.state();
  }

  private @Nullable LeafScore claimed(Leaf leaf, @Nullable Claim claim) {
    return switch (claim) {
      case null -> null;
      case Claim.Points(var points) ->
          new LeafScore(
              RuleScoring.bounded(points, leaf.maximum(), rubric),
              ScoreState.SCORED,
              false,
              Inputs.NONE);
      case Claim.Inputs(var values) -> RuleScoring.of(rubric, leaf, new Declared(facts, values));
      case Claim.NotApplicable() ->
          new LeafScore(null, ScoreState.NOT_APPLICABLE, false, Inputs.NONE);
    };
  }

  private static @Nullable BigDecimal points(@Nullable LeafScore awarded, Role role) {
    return awarded == null || awarded.points() == null
        ? null
        : role == Role.PENALTY ? awarded.points().negate() : awarded.points();
  }
}
