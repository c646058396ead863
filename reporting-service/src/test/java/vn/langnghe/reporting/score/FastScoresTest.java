package vn.langnghe.reporting.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;

class FastScoresTest {

  @Test
  void aPlainRequestHasAKey() {
    assertThat(FastScores.key("/api/v1/indexes/766/agencies/H21.17", "period=2026-Q4"))
        .isEqualTo(ScoreKey.released("766", "H21.17", Period.of("2026-Q4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /api/v1/indexes/766/agencies/H21.17 | -
          /api/v1/indexes/766/agencies/H21.17 | parent=H21
          /api/v1/indexes/766/ranking         | period=2026
          /api/v1/live/indexes/766/agencies/H21.17 | period=2026
          /api/v1/indexes/766                 | period=2026
          /api/v1/agencies                    | period=2026
          /                                   | period=2026
          /api/v1/indexes/766/agencies/H21.17 | period=26
          """)
  void anythingElseHasNone(String path, String query) {
    assertThat(FastScores.key(path, query)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/indexes/766/agencies/H21.17/history, period=2026",
    "/api/v1/indexes/766/agencies/H21%2E17, period=2026",
    "/api/v1/indexes/766/agencies/H21.17, period=2026&x=1"
  })
  void anOddRequestHasAKeyThatIsNeverHeld(String path, String query) {
    assertThat(FastScores.key(path, query))
        .isNotEqualTo(ScoreKey.released("766", "H21.17", Period.of("2026")));
  }

  @Test
  void whoAsksForSomethingParticularIsNotAnsweredBeforeTheResourceIsAsked() {
    assertThat(FastScores.takesJson(null)).isTrue();
    assertThat(FastScores.takesJson("*/*")).isTrue();
    assertThat(FastScores.takesJson("application/json")).isTrue();
    assertThat(FastScores.takesJson("application/xml")).isFalse();
    assertThat(FastScores.takesJson("application/json;q=0")).isFalse();
  }
}
