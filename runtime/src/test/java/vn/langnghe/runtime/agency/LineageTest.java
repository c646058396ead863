package vn.langnghe.runtime.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;

class LineageTest {

  @Test
  void anAgencyThatTookOthersInIsPooledUntilTheyEnded() {
    var lineage = lineage(from("A", "2000-01-01"), ended("B", "2025-06-30", "A"));

    assertThat(lineage.of("A", Period.of("2024"))).isEqualTo(new Origin.Pooled(List.of("B")));
    assertThat(lineage.of("A", Period.of("2025"))).isEqualTo(new Origin.Pooled(List.of("B")));
    assertThat(lineage.of("A", Period.of("2025-Q2"))).isEqualTo(new Origin.Pooled(List.of("B")));
    assertThat(lineage.of("A", Period.of("2025-Q3"))).isEqualTo(new Origin.Own());
    assertThat(lineage.of("B", Period.of("2024"))).isEqualTo(new Origin.Own());
    assertThat(lineage.heirs("B")).containsExactly("A");
  }

  @Test
  void mergersUponMergersReachBackToAll() {
    var lineage =
        lineage(
            ended("A", "2018-12-31", "M"),
            ended("B", "2018-12-31", "M"),
            new AgencyDescribed("M", 1, List.of(spell("2019-01-01", "2025-06-30")), List.of("N")),
            ended("C", "2025-06-30", "N"),
            from("N", "2025-07-01"));

    assertThat(lineage.of("N", Period.of("2018")))
        .isEqualTo(new Origin.Pooled(List.of("A", "B", "C")));
    assertThat(lineage.of("N", Period.of("2020"))).isEqualTo(new Origin.Pooled(List.of("C", "M")));
    assertThat(lineage.heirs("A")).containsExactly("M", "N");
  }

  @Test
  void aDividedPredecessorMakesThePastNotComparable() {
    var lineage =
        lineage(
            ended("D", "2025-06-30", "S", "T"),
            ended("B", "2025-06-30", "S"),
            from("S", "2025-07-01"),
            from("T", "2025-07-01"));

    assertThat(lineage.of("S", Period.of("2024")))
        .isEqualTo(new Origin.NotComparable(List.of("D")));
    assertThat(lineage.of("T", Period.of("2025")))
        .isEqualTo(new Origin.NotComparable(List.of("D")));
    assertThat(lineage.of("T", Period.of("2025-H2"))).isEqualTo(new Origin.Own());
  }

  @Test
  void whatWasDividedAndJoinedAgainIsWhole() {
    var lineage =
        lineage(
            ended("D", "2019-12-31", "S", "T"),
            new AgencyDescribed("S", 1, List.of(spell("2020-01-01", "2025-06-30")), List.of("N")),
            new AgencyDescribed("T", 1, List.of(spell("2020-01-01", "2025-06-30")), List.of("N")),
            from("N", "2025-07-01"));

    assertThat(lineage.of("N", Period.of("2018"))).isEqualTo(new Origin.Pooled(List.of("D")));
    assertThat(lineage.of("S", Period.of("2018")))
        .isEqualTo(new Origin.NotComparable(List.of("D")));
  }

  @Test
  void aRingOfSuccessorsEndsTheSearch() {
    var lineage = lineage(ended("A", "2019-12-31", "B"), ended("B", "2025-06-30", "A"));

    assertThat(lineage.heirs("A")).containsExactly("B");
    assertThat(lineage.of("B", Period.of("2018"))).isEqualTo(new Origin.Pooled(List.of("A")));
  }

  private static Lineage lineage(AgencyDescribed... agencies) {
    return new Lineage(Arrays.asList(agencies));
  }

  private static AgencyDescribed from(String code, String from) {
    return new AgencyDescribed(
        code,
        1,
        List.of(
            new Spell(
                LocalDate.parse(from),
                null,
                new Text(code, code),
                new Text(code, code),
                "province",
                null)),
        List.of());
  }

  private static AgencyDescribed ended(String code, String to, String... successors) {
    return new AgencyDescribed(
        code, 1, List.of(spell("2000-01-01", to)), Arrays.asList(successors));
  }

  private static Spell spell(String from, String to) {
    return new Spell(
        LocalDate.parse(from),
        LocalDate.parse(to),
        new Text("x", "x"),
        new Text("x", "x"),
        "province",
        null);
  }
}
