package vn.langnghe.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored.Score;

class IndexScoredTest {

  @Test
  void liveFrozenAndPooledScoresNeverShareAKey() {
    var live = live();

    assertThat(live.key()).isEqualTo("766|H60|2024");
    assertThat(live.asFrozen(0).key()).isEqualTo("766|H60|2024|r0");
    assertThat(live.asFrozen(1).key()).isEqualTo("766|H60|2024|r1");
    assertThat(live.asBackCast().key()).isEqualTo("766|H60|2024|back-cast");
  }

  @Test
  void whatIsFrozenOrPooledSaysSo() {
    var frozen = live().asFrozen(0);
    var pooled = live().asBackCast();

    assertThat(frozen.status()).isEqualTo("frozen");
    assertThat(frozen.method()).isEqualTo("766/2022.1");
    assertThat(pooled.status()).isEqualTo("back-cast");
    assertThat(pooled.method()).isEqualTo("766/2022.1+predecessors-pooled");
    assertThat(pooled.official()).isNull();
  }

  private static IndexScored live() {
    return new IndexScored(
        "766",
        "H60",
        Period.of("2024"),
        3,
        "766/2022.1",
        "live",
        Instant.parse("2024-12-31T00:00:00Z"),
        0,
        new BigDecimal("71.20"),
        BigDecimal.valueOf(100),
        new Score("766", new BigDecimal("71.20"), null, "scored", Map.of(), List.of()),
        null);
  }
}
