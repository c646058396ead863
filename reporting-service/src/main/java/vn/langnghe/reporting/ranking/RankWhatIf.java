package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.ranking.Placing.Achieved;
import vn.langnghe.reporting.ranking.RankWhatIfView.Place;
import vn.langnghe.reporting.standing.Standings;

/** Ranks by the standings of now with one value otherwise: nothing is kept. */
@ApplicationScoped
public class RankWhatIf {

  private static final Text NOTE =
      new Text(
          "Đây là phép tính thử theo bảng xếp hạng lúc này; không ghi và không công bố gì.",
          "A trial by the standings of this moment: nothing was stored or published.");

  private static final Text UNRANKED_NOTE =
      new Text(
          "Cơ quan chưa đủ ý kiến nên chưa có hạng, dù kết quả thế nào; không ghi và không công bố"
              + " gì.",
          "Not enough people have answered on the agency yet, so no value gives it a rank; nothing"
              + " was stored or published.");

  private final Standings standings;
  private final Agencies agencies;

  RankWhatIf(Standings standings, Agencies agencies) {
    this.standings = standings;
    this.agencies = agencies;
  }

  /** Empty where the agency is in no ranking of the period. */
  Optional<RankWhatIfView> with(
      IndexDefined index, String agency, Period period, BigDecimal value) {
    var day = agencies.decisiveDay(period);
    return agencies
        .on(agency, day)
        .map(
            member ->
                view(
                    index,
                    period,
                    new Trial(member, value),
                    agencies.under(member.spell().parent(), day)));
  }

  /**
   * What is tried.
   *
   * @param of whose value it is
   * @param value the other value; the number of answers stays
   */
  private record Trial(Member of, BigDecimal value) {

    Achieved achieved(Member other, Achieved now) {
      return other.code().equals(of.code()) ? new Achieved(value, now.n()) : now;
    }
  }

  private RankWhatIfView view(
      IndexDefined index, Period period, Trial trial, List<Member> members) {
    var agency = trial.of().code();
    var table = standings.of(new IndexPeriod(index.index(), period)).byAgency();
    Function<Member, Achieved> now =
        other -> {
          var change = table.get(other.code());
          return Achieved.of(change == null ? null : change.summary());
        };
    Function<Member, Achieved> then = other -> trial.achieved(other, now.apply(other));
    var unranked = Unranked.of(now.apply(trial.of()).n(), index.ranksFrom());
    return new RankWhatIfView(
        index.index(),
        period.toString(),
        trial.of().spell().parent(),
        agency,
        agencies.name(agency, period),
        members.size(),
        place(agency, Placing.of(members, now, index.ranksFrom()), now),
        place(agency, Placing.of(members, then, index.ranksFrom()), then),
        unranked == null ? NOTE : UNRANKED_NOTE,
        unranked);
  }

  private static Place place(
      String agency, List<Placing<Member>> placings, Function<Member, Achieved> achieved) {
    var own =
        placings.stream()
            .filter(placing -> placing.of().code().equals(agency))
            .findFirst()
            .orElseThrow();
    long same =
        placings.stream().filter(placing -> Objects.equals(placing.rank(), own.rank())).count();
    return new Place(
        achieved.apply(own.of()).value(), own.rank(), own.rank() == null ? 0 : (int) same - 1);
  }
}
