package vn.langnghe.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.reporting.database.Database;
import vn.langnghe.reporting.document.Gzip;

/** Holds the live scores of agencies against the targets that are valid in a period. */
@ApplicationScoped
public class TargetStates {

  private final Database database;
  private final Codec codec;
  private final Agencies agencies;

  TargetStates(Database database, Codec codec, Agencies agencies) {
    this.database = database;
    this.codec = codec;
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
    var scores = scores(index.index(), members, period);
    var states = new ArrayList<TargetState>();
    for (var member : members) {
      for (var target : valid) {
        if (concerns(target, member)) {
          states.add(TargetState.of(target, member.code(), score(scores, member)));
        }
      }
    }
    return states;
  }

  private static @Nullable IndexScored score(Map<String, IndexScored> scores, Member member) {
    return scores.get(member.code());
  }

  private static boolean concerns(Target target, Member member) {
    var agency = target.agency();
    var level = target.level();
    return (agency == null || agency.equals(member.code()))
        && (level == null || level.equals(member.spell().level()));
  }

  private Map<String, IndexScored> scores(String index, Collection<Member> members, Period period) {
    return database
        .query(
            """
            select document from score where index_code = ? and period = ? and agency = any(?)
            """,
            (connection, statement) -> {
              statement.setString(1, index);
              statement.setString(2, period.toString());
              statement.setArray(
                  3,
                  connection.createArrayOf("text", members.stream().map(Member::code).toArray()));
            },
            row -> decode(row.getBytes(1)))
        .stream()
        .collect(Collectors.toMap(IndexScored::agency, Function.identity()));
  }

  private IndexScored decode(byte[] packed) {
    try {
      return (IndexScored) codec.decode(EventType.INDEX_SCORED, Gzip.unpack(packed));
    } catch (PoisonEvent e) {
      throw new IllegalStateException("a stored score cannot be read", e);
    }
  }
}
