package vn.langnghe.scoring.evaluation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.IndexScored.Streams;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.ScoreTree;
import vn.langnghe.scoring.tally.Scored;

/** From what the maths says to what is published. */
public final class Scores {

  private static final String LIVE = "live";

  private Scores() {}

  /** The event without a version yet. */
  public static IndexScored of(
      Scored scored, String agency, Period period, @Nullable Official official) {
    return new IndexScored(
        scored.rubric().index(),
        agency,
        period,
        0,
        scored.rubric().method(),
        LIVE,
        asOf(scored, period, official),
        scored.n(),
        scored.tree().value(),
        Objects.requireNonNullElse(scored.tree().maximum(), scored.rubric().maximum()),
        score(scored.tree()),
        official,
        scored.estimate(),
        null,
        grade(scored));
  }

  private static @Nullable String grade(Scored scored) {
    var grade = scored.rubric().grade(scored.tree().value());
    return grade == null ? null : grade.code();
  }

  /** Whether there is anything to tell: a fact was counted, or somebody published a value. */
  public static boolean tellSomething(Scored scored, @Nullable Official official) {
    return scored.asOf() != null || official != null;
  }

  /** Taken from the facts, never from a clock: a rebuild must give the same bytes. */
  private static Instant asOf(Scored scored, Period period, @Nullable Official official) {
    if (scored.asOf() != null) {
      return scored.asOf();
    }
    var day = official == null ? period.firstDay() : official.publishedOn();
    return day.atStartOfDay(Period.ZONE).toInstant();
  }

  private static Score score(ScoreTree tree) {
    return new Score(
        tree.code(),
        tree.value(),
        tree.maximum(),
        switch (tree.state()) {
          case SCORED -> "scored";
          case SELF_SCORED -> "self-scored";
          case NO_DATA -> "no-data";
          case NOT_APPLICABLE -> "not-applicable";
        },
        tree.inputs(),
        tree.parts().stream().map(Scores::score).toList(),
        streams(tree.streams()));
  }

  private static @Nullable Streams streams(ScoreTree.@Nullable Streams streams) {
    return streams == null
        ? null
        : new Streams(streams.self(), streams.appraised(), streams.automatic());
  }
}
