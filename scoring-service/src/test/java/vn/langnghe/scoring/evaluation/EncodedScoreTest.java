package vn.langnghe.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.wire.Codec;

class EncodedScoreTest {

  private static final Codec CODEC = new Codec();

  @Test
  void thePayloadIsWhatTheCodecWritesForTheVersion() {
    for (long version : new long[] {1, 9, 10, 4_211, Long.MAX_VALUE}) {
      assertThat(EncodedScore.of(score(7), CODEC).payload(version))
          .isEqualTo(CODEC.encode(score(version)));
    }
  }

  @Test
  void theVersionDoesNotCountForTheHashAndTheContentDoes() {
    var hash = EncodedScore.of(score(1), CODEC).hash();

    assertThat(EncodedScore.of(score(2), CODEC).hash()).isEqualTo(hash);
    assertThat(EncodedScore.of(other(), CODEC).hash()).isNotEqualTo(hash);
  }

  private static IndexScored score(long version) {
    return score("H21.17", version);
  }

  private static IndexScored other() {
    return score("H21.18", 1);
  }

  private static IndexScored score(String agency, long version) {
    var node =
        new IndexScored.Score(
            "version",
            BigDecimal.ONE,
            null,
            ScoreState.SCORED,
            Inputs.byName(Map.of("version", BigDecimal.ZERO)),
            List.of());
    return new IndexScored(
        ScoreKey.live("766", agency, Period.of("2026-Q4")),
        version,
        new IndexScored.Content(
            "766/2022.1",
            Instant.EPOCH,
            0,
            BigDecimal.ONE,
            BigDecimal.TEN,
            node,
            null,
            null,
            null,
            ScoreSources.NONE));
  }
}
