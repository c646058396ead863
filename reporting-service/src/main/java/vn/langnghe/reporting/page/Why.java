package vn.langnghe.reporting.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.explanation.ChangeView;
import vn.langnghe.reporting.explanation.ChangeView.ContributionView;

/**
 * Why a value changed since the period before: the criteria that moved it most, and the rest.
 *
 * @param since the period before
 * @param before the value then
 * @param after the value now
 * @param change the difference
 * @param isExplained whether the contributions sum to the change
 * @param note why they do not, in words
 * @param most the largest contributions, upwards first
 * @param others how many criteria are not among them
 * @param rest what those did together
 */
record Why(
    Period since,
    BigDecimal before,
    BigDecimal after,
    BigDecimal change,
    boolean isExplained,
    Text note,
    List<Moved> most,
    int others,
    BigDecimal rest) {

  private static final int EACH_WAY = 3;

  /**
   * @param name the criterion in words
   * @param by how much it moved the value
   */
  record Moved(Text name, BigDecimal by) {}

  /** Null where there is no change to speak of. */
  static @Nullable Why of(ChangeView view) {
    var before = view.from().value();
    var after = view.to().value();
    var change = view.change();
    if (before == null || after == null || change == null) {
      return null;
    }
    boolean explained = "explained".equals(view.state());
    var all = explained ? leaves(view.parts()) : List.<Moved>of();
    var most = most(all);
    return new Why(
        Period.of(view.from().period()),
        before,
        after,
        change,
        explained,
        view.note(),
        most,
        all.size() - most.size(),
        change.subtract(most.stream().map(Moved::by).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static List<Moved> most(List<Moved> all) {
    var up =
        all.stream()
            .filter(moved -> moved.by().signum() > 0)
            .sorted(Comparator.comparing(Moved::by).reversed())
            .limit(EACH_WAY);
    var down =
        all.stream()
            .filter(moved -> moved.by().signum() < 0)
            .sorted(Comparator.comparing(Moved::by))
            .limit(EACH_WAY);
    return Stream.concat(up, down).toList();
  }

  private static List<Moved> leaves(List<ContributionView> parts) {
    var leaves = new ArrayList<Moved>();
    for (var part : parts) {
      var by = part.contribution();
      if (!part.parts().isEmpty()) {
        leaves.addAll(leaves(part.parts()));
      } else if (by != null && by.signum() != 0) {
        leaves.add(new Moved(part.name(), by));
      }
    }
    return leaves;
  }
}
