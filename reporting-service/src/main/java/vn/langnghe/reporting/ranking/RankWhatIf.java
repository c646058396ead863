package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.standing.Standings;

/** Ranks by the standings of now with one value otherwise: nothing is kept. */
@ApplicationScoped
public class RankWhatIf {

  private static final Text NOTE =
      new Text(
          "Đây là phép tính thử theo bảng xếp hạng lúc này; không ghi và không công bố gì.",
          "A trial by the standings of this moment: nothing was stored or published.");

  private final Standings standings;
  private final Agencies agencies;

  RankWhatIf(Standings standings, Agencies agencies) {
    this.standings = standings;
    this.agencies = agencies;
  }

  /** Empty where the agency is in no ranking of the period. */
  Optional<RankWhatIfView> with(String index, String agency, Period period, BigDecimal value) {
    var day = agencies.decisiveDay(period);
    return agencies
        .on(agency, day)
        .map(
            member -> {
              var ranked = new IndexPeriod(index, period);
              return view(ranked, member, agencies.under(member.spell().parent(), day), value);
            });
  }

  private RankWhatIfView view(
      IndexPeriod ranked, Member member, List<Member> members, BigDecimal value) {
    var agency = member.code();
    var table = standings.of(ranked).byAgency();
    Function<Member, @Nullable BigDecimal> now =
        other -> {
          var change = table.get(other.code());
          return change == null ? null : change.summary().value();
        };
    return new RankWhatIfView(
        ranked.index(),
        ranked.period().toString(),
        member.spell().parent(),
        agency,
        agencies.name(agency, ranked.period()),
        members.size(),
        place(agency, members, now),
        place(agency, members, other -> other.code().equals(agency) ? value : now.apply(other)),
        NOTE);
  }

  static RankWhatIfView.Place place(
      String agency, List<Member> members, Function<Member, @Nullable BigDecimal> value) {
    var placings = Placing.of(members, value);
    var own =
        placings.stream()
            .filter(placing -> placing.of().code().equals(agency))
            .findFirst()
            .orElseThrow();
    long same =
        placings.stream().filter(placing -> Objects.equals(placing.rank(), own.rank())).count();
    return new RankWhatIfView.Place(
        value.apply(own.of()), own.rank(), own.rank() == null ? 0 : (int) same - 1);
  }
}
