package vn.langnghe.scoring.evaluation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Content;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.index.maths.ScoreTree;
import vn.langnghe.scoring.tally.Scored;

/** From what the maths says to what is published. */
public final class Scores {

  private Scores() {}

  /** The event without a version yet. */
  public static IndexScored of(
      Scored scored, String agency, Period period, @Nullable Official official) {
    return new IndexScored(
        ScoreKey.live(scored.rubric().index(), agency, period),
        0,
        new Content(
            scored.rubric().method(),
            asOf(scored, period, official),
            scored.n(),
            scored.tree().value(),
            Objects.requireNonNullElse(scored.tree().maximum(), scored.rubric().maximum()),
            score(scored.tree()),
            official,
            scored.estimate(),
            grade(scored),
            scored.sources()));
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
        tree.state(),
        tree.inputs(),
        tree.parts().stream().map(Scores::score).toList(),
        tree.streams());
  }
}
