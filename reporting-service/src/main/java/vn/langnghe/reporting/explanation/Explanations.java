package vn.langnghe.reporting.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.explanation.ChangeView.Account;
import vn.langnghe.reporting.explanation.maths.AgencyChange;
import vn.langnghe.reporting.explanation.maths.AgencyChange.Below;
import vn.langnghe.reporting.explanation.maths.TreeChange;
import vn.langnghe.reporting.history.History;
import vn.langnghe.reporting.revision.BackCasts;
import vn.langnghe.reporting.score.Disclosure;
import vn.langnghe.reporting.score.DisclosureConfig;
import vn.langnghe.reporting.standing.StoredScores;
import vn.langnghe.runtime.agency.Origin;

/** Takes changes apart, from the trees that are kept. */
@ApplicationScoped
public class Explanations {

  private final StoredScores stored;
  private final History history;
  private final BackCasts backCasts;
  private final Agencies agencies;
  private final Disclosure disclosure;

  Explanations(
      StoredScores stored,
      History history,
      BackCasts backCasts,
      Agencies agencies,
      DisclosureConfig disclosure) {
    this.stored = stored;
    this.history = history;
    this.backCasts = backCasts;
    this.agencies = agencies;
    this.disclosure = new Disclosure(disclosure.minimum());
  }

  /** A change by criteria. */
  ChangeResult byCriteria(IndexDefined index, String agency, Sides sides) {
    var from = sides.from();
    if (!sides.isOneScore() && isDivided(agency, from.period())) {
      return new ChangeResult.Divided(from.period());
    }
    return between(
        sides.isOneScore() ? find(index, agency, from) : comparable(index, agency, from),
        find(index, agency, sides.to()),
        sides,
        (before, after) -> new ChangeResult.Found(byCriteria(index, before, after, sides)));
  }

  /**
   * The change since the period before, by criteria; empty where there is nothing to compare with.
   */
  public Optional<ChangeView> sincePrevious(IndexDefined index, String agency, Period period) {
    return period
        .previous()
        .map(earlier -> new Sides(new Moment(earlier, null), new Moment(period, null)))
        .flatMap(sides -> told(index, agency, sides));
  }

  private Optional<ChangeView> told(IndexDefined index, String agency, Sides sides) {
    return comparable(index, agency, sides.from())
        .flatMap(
            before ->
                find(index, agency, sides.to())
                    .map(after -> byCriteria(index, before, after, sides)));
  }

  private ChangeView byCriteria(
      IndexDefined index, IndexScored before, IndexScored after, Sides sides) {
    var change =
        TreeChange.of(
            before.score(), after.score(), index.formulaInForce(), withholds(before, after, sides));
    var names = Labels.criteria(index);
    return view(
        index,
        before,
        after,
        new Account(
            change.change(),
            Labels.code(change.state()),
            Labels.note(change.state()),
            change.root().parts().stream().map(part -> Labels.part(part, names)).toList()));
  }

  /** A change by the agencies directly below. */
  ChangeResult byAgencies(IndexDefined index, String parent, Sides sides) {
    return between(
        find(index, parent, sides.from()),
        find(index, parent, sides.to()),
        sides,
        (before, after) -> byAgencies(index, before, after, sides));
  }

  private ChangeResult byAgencies(
      IndexDefined index, IndexScored before, IndexScored after, Sides sides) {
    var formula = index.formulaInForce();
    if (formula == null
        || !TreeChange.isPooled(before.score())
        || !TreeChange.isPooled(after.score())) {
      return new ChangeResult.NotPooled();
    }
    var parent = after.agency();
    var change =
        AgencyChange.of(
            parent, before.score(), after.score(), formula, below(index.index(), parent, sides));
    var period = sides.to().period();
    return new ChangeResult.Found(
        view(
            index,
            before,
            after,
            new Account(
                change.change(),
                Labels.code(change.state()),
                Labels.note(change.state()),
                change.agencies().stream()
                    .map(row -> Labels.part(row, code -> agencies.name(code, period)))
                    .toList())));
  }

  /** Explains the change where both sides have a score. */
  private static ChangeResult between(
      Optional<IndexScored> before,
      Optional<IndexScored> after,
      Sides sides,
      BiFunction<IndexScored, IndexScored, ChangeResult> explanation) {
    if (before.isEmpty()) {
      return new ChangeResult.NoScore(sides.from());
    }
    return after.isEmpty()
        ? new ChangeResult.NoScore(sides.to())
        : explanation.apply(before.get(), after.get());
  }

  private ChangeView view(
      IndexDefined index, IndexScored before, IndexScored after, Account account) {
    return ChangeView.of(
        index, agencies.name(after.agency(), after.period()), before, after, account);
  }

  private boolean withholds(IndexScored before, IndexScored after, Sides sides) {
    return disclosure.withholds(before)
        || disclosure.withholds(after)
        || (sides.isOneScore() && disclosure.withholdsBetween(before, after));
  }

  private Optional<IndexScored> find(IndexDefined index, String agency, Moment moment) {
    return Optional.ofNullable(scores(index.index(), List.of(agency), moment).get(agency));
  }

  /**
   * The earlier side as a ranking compares it: of a merged agency what its predecessors had; empty
   * where there was none or a predecessor was divided.
   */
  private Optional<IndexScored> comparable(IndexDefined index, String agency, Moment from) {
    return switch (agencies.lineage().of(agency, from.period())) {
      case Origin.Own alone -> find(index, agency, from);
      case Origin.Pooled merged ->
          backCasts.tree(
              ScoreKey.released(index.index(), agency, from.period()).as(ScoreStatus.backCast()));
      case Origin.NotComparable divided -> Optional.empty();
    };
  }

  private boolean isDivided(String agency, Period period) {
    return agencies.lineage().of(agency, period) instanceof Origin.NotComparable;
  }

  private List<Below> below(String index, String parent, Sides sides) {
    var earlier = members(parent, sides.from());
    var later = members(parent, sides.to());
    var before = scores(index, earlier, sides.from());
    var after = scores(index, later, sides.to());
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    var below = new ArrayList<Below>(all.size());
    for (var code : all) {
      below.add(below(code, before.get(code), after.get(code), sides));
    }
    return below;
  }

  private Below below(
      String code, @Nullable IndexScored before, @Nullable IndexScored after, Sides sides) {
    boolean few =
        (before != null && disclosure.isFew(before.n()))
            || (after != null && disclosure.isFew(after.n()))
            || (before != null
                && after != null
                && sides.isOneScore()
                && disclosure.withholdsBetween(before, after));
    return new Below(
        code, before == null ? null : before.score(), after == null ? null : after.score(), few);
  }

  private List<String> members(String parent, Moment moment) {
    return agencies.under(parent, agencies.decisiveDay(moment.period())).stream()
        .map(Agencies.Member::code)
        .toList();
  }

  private Map<String, IndexScored> scores(String index, Collection<String> codes, Moment moment) {
    var period = moment.period();
    var keys = codes.stream().map(code -> ScoreKey.released(index, code, period)).toList();
    var byAgency = new HashMap<String, IndexScored>();
    var at = moment.at();
    if (at == null) {
      stored.find(keys).forEach((key, scored) -> byAgency.put(key.agency(), scored));
    } else {
      history.at(keys, at).forEach(scored -> byAgency.put(scored.agency(), scored));
    }
    return byAgency;
  }
}
