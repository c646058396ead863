package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;
import vn.langnghe.reporting.explanation.maths.RatioChange.Unit;
import vn.langnghe.reporting.explanation.maths.TreeChange.State;

/**
 * A change of a percentage over the answers of many agencies, by agency.
 *
 * @param change the published difference of the parent; null where a value is missing
 * @param state whether contributions are given, and why not
 * @param agencies in the order given, then what is theirs together, then the remainder
 */
public record AgencyChange(@Nullable BigDecimal change, State state, List<Contribution> agencies) {

  /**
   * An agency below.
   *
   * @param code agency code
   * @param before the root of its tree; null where it was not counted
   * @param after the root of its tree; null where it is not counted
   * @param few whether too few people answered for it to be told of alone
   */
  public record Below(String code, @Nullable Score before, @Nullable Score after, boolean few) {

    Kind kind() {
      return before == null ? Kind.JOINED : after == null ? Kind.LEFT : Kind.AGENCY;
    }

    Contribution row(RatioChange.@Nullable Part part) {
      return new Contribution(
          code,
          kind(),
          before == null ? null : before.value(),
          after == null ? null : after.value(),
          part == null ? null : part.contribution(),
          part == null ? null : part.effects(),
          List.of());
    }
  }

  public AgencyChange {
    agencies = List.copyOf(agencies);
  }

  /**
   * Takes the parent's change apart; both trees are pooled from answers.
   *
   * @param formula how the index makes a percentage of them
   */
  public static AgencyChange of(
      String parent, Score before, Score after, Formula formula, List<Below> below) {
    var change = TreeChange.difference(before, after);
    var share = new AnswerShare(formula);
    if (change == null) {
      return valuesOnly(null, State.NO_VALUE, below);
    }
    if (!share.gives(root(before)) || !share.gives(root(after))) {
      return valuesOnly(change, State.NOT_COMPARABLE, below);
    }
    var hidden = hidden(below, share);
    if (hidden.size() == below.size() && !below.isEmpty()) {
      return valuesOnly(change, State.WITHHELD, below);
    }
    var units = new ArrayList<Unit>();
    var together = new Unit(Counts.NONE, Counts.NONE);
    var listed = new Unit(Counts.NONE, Counts.NONE);
    for (var one : below) {
      var unit = unit(one, share);
      listed = plus(listed, unit);
      if (hidden.contains(one.code())) {
        together = plus(together, unit);
      } else {
        units.add(unit);
      }
    }
    if (!hidden.isEmpty()) {
      units.add(together);
    }
    var rest =
        new Unit(
            share.counts(before).minus(listed.before()), share.counts(after).minus(listed.after()));
    if (!rest.before().isNone() || !rest.after().isNone()) {
      units.add(rest);
    }
    return new AgencyChange(
        change, State.EXPLAINED, rows(parent, below, hidden, RatioChange.of(units, change)));
  }

  private static List<Contribution> rows(
      String parent, List<Below> below, Set<String> hidden, List<RatioChange.Part> parts) {
    var rows = new ArrayList<Contribution>();
    int next = 0;
    for (var one : below) {
      rows.add(one.row(hidden.contains(one.code()) ? null : parts.get(next++)));
    }
    if (!hidden.isEmpty()) {
      rows.add(row(parent, Kind.TOGETHER, parts.get(next++)));
    }
    if (next < parts.size()) {
      rows.add(row(parent, Kind.REMAINDER, parts.getLast()));
    }
    return rows;
  }

  private static Contribution row(String code, Kind kind, RatioChange.Part part) {
    return new Contribution(code, kind, null, null, part.contribution(), part.effects(), List.of());
  }

  /** One alone could be told from the sum of all: the smallest of the others is hidden with it. */
  private static Set<String> hidden(List<Below> below, AnswerShare share) {
    var hidden = new HashSet<String>();
    below.stream().filter(Below::few).forEach(one -> hidden.add(one.code()));
    if (hidden.size() == 1) {
      below.stream()
          .filter(one -> !one.few())
          .min(Comparator.comparingLong(one -> answers(unit(one, share))))
          .ifPresent(one -> hidden.add(one.code()));
    }
    return hidden;
  }

  private static AgencyChange valuesOnly(
      @Nullable BigDecimal change, State state, List<Below> below) {
    return new AgencyChange(change, state, below.stream().map(one -> one.row(null)).toList());
  }

  private static Unit unit(Below below, AnswerShare share) {
    return new Unit(counts(below.before(), share), counts(below.after(), share));
  }

  private static Counts counts(@Nullable Score score, AnswerShare share) {
    return score == null ? Counts.NONE : share.counts(score);
  }

  private static Unit plus(Unit one, Unit other) {
    return new Unit(one.before().plus(other.before()), one.after().plus(other.after()));
  }

  private static long answers(Unit unit) {
    return unit.before().denominator() + unit.after().denominator();
  }

  private static Score root(Score score) {
    return new Score(
        score.code(), score.value(), score.maximum(), score.state(), score.inputs(), List.of());
  }
}
