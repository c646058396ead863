package vn.langnghe.scoring.appraisal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.scoring.appraisal.record.Stage;

class RoundDeadlinesTest {

  private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

  @Test
  void anExtensionForOneAgencyLeavesTheOthersAlone() {
    var deadlines =
        deadlines(
            deadline(null, "2026-12-10"),
            deadline("H21.17", "2026-12-15"),
            deadline(null, "2026-12-12"));

    assertThat(deadlines.due(Stage.SELF_SCORING, "H21.17")).isEqualTo("2026-12-15");
    assertThat(deadlines.due(Stage.SELF_SCORING, "H21.16")).isEqualTo("2026-12-12");
  }

  private static RoundDeadlines deadlines(Deadline... deadlines) {
    return new RoundDeadlines(List.of(deadlines));
  }

  private static Deadline deadline(@Nullable String agency, String due) {
    return new Deadline(agency, Stage.SELF_SCORING, LocalDate.parse(due), "", NOW, "noivu");
  }
}
