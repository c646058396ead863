package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.standing.Standings;

/** Ranks by the standings of now with one value otherwise: nothing is kept. */
@ApplicationScoped
public class Trials {

  private static final Text NOTE =
      new Text(
          "Đây là phép tính thử theo bảng xếp hạng lúc này; không ghi và không công bố gì.",
          "A trial by the standings of this moment: nothing was stored or published.");

  private final Standings standings;
  private final Agencies agencies;

  Trials(Standings standings, Agencies agencies) {
    this.standings = standings;
    this.agencies = agencies;
  }

  TrialView with(String index, String agency, Period period, BigDecimal value) {
    var day = agencies.decisiveDay(period);
    var parent =
        agencies
            .on(agency, day)
            .orElseThrow(() -> ReportingProblem.NO_SCORE.with(index, agency, period))
            .spell()
            .parent();
    var members = agencies.under(parent, day);
    var table = standings.of(new IndexPeriod(index, period)).byAgency();
    Function<Member, @Nullable BigDecimal> now =
        member -> {
          var change = table.get(member.code());
          return change == null ? null : change.standing().value();
        };
    return new TrialView(
        index,
        period.toString(),
        parent,
        agency,
        agencies.name(agency, period),
        members.size(),
        place(agency, members, now),
        place(agency, members, member -> member.code().equals(agency) ? value : now.apply(member)),
        NOTE);
  }

  static TrialView.Place place(
      String agency, List<Member> members, Function<Member, @Nullable BigDecimal> value) {
    var placings = Placing.of(members, value);
    var own =
        placings.stream()
            .filter(placing -> placing.of().code().equals(agency))
            .findFirst()
            .orElseThrow();
    long same =
        placings.stream().filter(placing -> Objects.equals(placing.rank(), own.rank())).count();
    return new TrialView.Place(
        value.apply(own.of()), own.rank(), own.rank() == null ? 0 : (int) same - 1);
  }
}
