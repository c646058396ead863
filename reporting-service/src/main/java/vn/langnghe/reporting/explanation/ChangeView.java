package vn.langnghe.reporting.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;

/**
 * A change and what it is made of.
 *
 * @param index index code
 * @param indexName the index in words
 * @param unit what the values are expressed in
 * @param agency agency code
 * @param agencyName the agency's name in the later period
 * @param from the earlier side
 * @param to the later side
 * @param change the later value less the earlier; null where one is missing
 * @param state {@code explained}, {@code no-value}, {@code withheld} or {@code not-comparable}
 * @param note what the state means, in words
 * @param parts what contributed; where the state is {@code explained}, their contributions sum to
 *     the change to the last decimal, and those of each part's parts to the part's
 */
public record ChangeView(
    String index,
    Text indexName,
    Unit unit,
    String agency,
    Text agencyName,
    SideView from,
    SideView to,
    @Nullable BigDecimal change,
    String state,
    Text note,
    List<ContributionView> parts) {

  /**
   * @param period the period
   * @param version version of the score
   * @param method rubric and version
   * @param status {@code released}, or {@code back-cast} where it is pooled from predecessors
   * @param asOf instant of the newest fact that is counted
   * @param n number of survey responses that are counted
   * @param value null where there was nothing to judge
   */
  public record SideView(
      String period,
      long version,
      String method,
      String status,
      Instant asOf,
      long n,
      @Nullable BigDecimal value) {

    static SideView of(IndexScored scored) {
      return new SideView(
          scored.period().toString(),
          scored.version(),
          scored.method(),
          scored.status().text(),
          scored.asOf(),
          scored.n(),
          scored.value());
    }
  }

  /**
   * @param code code of the criterion or agency
   * @param name in words
   * @param kind {@code criterion}, {@code new}, {@code dropped}, {@code direct}, {@code limit},
   *     {@code rescaling}, {@code refusal}, {@code agency}, {@code joined}, {@code left}, {@code
   *     remainder} or {@code together}
   * @param before its value before; null where there was none
   * @param after its value after; null where there is none
   * @param contribution its part of the change; null where it cannot be told or is withheld
   * @param rate percent only: what other answers did
   * @param mix percent only: what a larger or smaller share of all answers did
   * @param parts what is below
   */
  public record ContributionView(
      String code,
      Text name,
      String kind,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      @Nullable BigDecimal contribution,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal mix,
      List<ContributionView> parts) {}

  /** What is the same in a change by criteria and in one by agencies. */
  static ChangeView of(
      IndexDefined index, Text agencyName, IndexScored from, IndexScored to, Account account) {
    return new ChangeView(
        index.index(),
        index.name(),
        index.unit(),
        to.agency(),
        agencyName,
        SideView.of(from),
        SideView.of(to),
        account.change(),
        account.state(),
        account.note(),
        account.parts());
  }

  /** The change, whether it is explained, and the rows. */
  record Account(
      @Nullable BigDecimal change, String state, Text note, List<ContributionView> parts) {}
}
