package vn.langnghe.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.standing.StoredScores;

/** Holds the released scores of agencies against the targets that are valid in a period. */
@ApplicationScoped
public class TargetStates {

  private final StoredScores stored;
  private final Agencies agencies;

  TargetStates(StoredScores stored, Agencies agencies) {
    this.stored = stored;
    this.agencies = agencies;
  }

  /** By agency, then by target; the targets are those of the day that decides the period. */
  List<TargetState> of(IndexDefined index, Collection<Member> members, Period period) {
    var all = index.targets();
    var day = agencies.decisiveDay(period);
    var valid = all == null ? List.<Target>of() : all.stream().filter(t -> t.covers(day)).toList();
    if (valid.isEmpty()) {
      return List.of();
    }
    var scores = stored.find(members.stream().map(member -> key(index, member, period)).toList());
    var states = new ArrayList<TargetState>();
    for (var member : members) {
      for (var target : valid) {
        if (concerns(target, member)) {
          states.add(TargetState.of(target, member.code(), scores.get(key(index, member, period))));
        }
      }
    }
    return states;
  }

  private static boolean concerns(Target target, Member member) {
    var agency = target.agency();
    var level = target.level();
    return (agency == null || agency.equals(member.code()))
        && (level == null || level.equals(member.spell().level()));
  }

  private static ScoreKey key(IndexDefined index, Member member, Period period) {
    return ScoreKey.released(index.index(), member.code(), period);
  }
}
