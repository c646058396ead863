package vn.langnghe.scoring.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.runtime.file.BrokenCsv;
import vn.langnghe.runtime.file.CsvTable;
import vn.langnghe.runtime.problem.FieldError;

class CatalogueMergeTest {

  private static final String HEADER = String.join(",", AgencyRow.COLUMNS) + "\n";
  private static final String PROVINCE = "H21,Tỉnh,Province,T,P,province,,2025-07-01,,\n";

  private Map<String, AgencyDescribed> catalogue = new TreeMap<>();

  @Test
  void aRepeatedFileChangesNothing() {
    import_(PROVINCE + "H21.1,Sở,Dept,S,D,department,H21,2025-07-01,,\n");

    var again = merge(PROVINCE + "H21.1,Sở,Dept,S,D,department,H21,2025-07-01,,\n");

    assertThat(again.changed()).isEmpty();
    assertThat(again.outcomes()).extracting(ImportReport.Row::outcome).containsOnly("unchanged");
  }

  @Test
  void aNewSpellIsARenameAndGrowsTheRevision() {
    import_(PROVINCE + "H21.1,Sở cũ,Old,S,D,department,H21,2025-07-01,,\n");

    import_(
        lines(
            "H21.1,Sở cũ,Old,S,D,department,H21,2025-07-01,2026-06-30,",
            "H21.1,Sở mới,New,S,D,department,H21,2026-07-01,,"));

    var agency = Objects.requireNonNull(catalogue.get("H21.1"));
    assertThat(agency.revision()).isEqualTo(2);
    assertThat(agency.on(LocalDate.of(2026, 7, 1)).orElseThrow().name().en()).isEqualTo("New");
  }

  @Test
  void refusesAnUnknownParentWithItsRow() {
    assertThat(reasons(PROVINCE + "H21.1,Sở,,S,,department,H99,2025-07-01,,\n"))
        .containsExactly("unknown-parent 3.parent H99");
  }

  @Test
  void refusesAParentThatIsNotThereYet() {
    assertThat(reasons(PROVINCE + "H21.1,Sở,,S,,department,H21,2024-07-01,,\n"))
        .containsExactly("parent-not-valid 3.parent H21");
  }

  @Test
  void refusesOverlappingSpells() {
    assertThat(
            reasons(
                lines(
                    "H21,Tỉnh,,T,,province,,2025-07-01,2026-07-01,",
                    "H21,Tỉnh,,T,,province,,2026-07-01,,")))
        .containsExactly("overlap 3.valid_from 2026-07-01");
  }

  @Test
  void refusesACycle() {
    assertThat(
            reasons(
                lines("A,A,,A,,department,B,2025-07-01,,", "B,B,,B,,department,A,2025-07-01,,")))
        .containsExactly("cycle 2.parent B", "cycle 3.parent A");
  }

  @Test
  void refusesMalformedRows() {
    assertThat(
            reasons(
                lines(
                    "h 21,,,T,,province,,1/7/2025,,",
                    "H21,Tỉnh,,T,,province,,2025-07-02,2025-07-01,")))
        .containsExactly(
            "malformed 2.code h 21",
            "missing 2.name_vi ",
            "not-a-day 2.valid_from 1/7/2025",
            "ends-before-start 3.valid_to 2025-07-01");
  }

  @Test
  void refusesAnUnknownSuccessor() {
    assertThat(reasons("H21,Tỉnh,,T,,province,,2025-07-01,2026-01-01,H22\n"))
        .containsExactly("unknown-successor 2.successors H22");
  }

  @Test
  void theTreeOfAPeriodKnowsTheAgencyThatWasDissolvedOnTheWay() {
    import_(
        PROVINCE
            + lines(
                "H21.1,Sở,,S,,department,H21,2025-07-01,2026-03-31,H21.2",
                "H21.2,Sở,,S,,department,H21,2026-04-01,,"));

    var year = new AgencyTree(catalogue.values(), day("2026-01-01"), day("2026-12-31"));
    var december = new AgencyTree(catalogue.values(), day("2026-12-01"), day("2026-12-31"));

    assertThat(year.within("H21")).containsExactlyInAnyOrder("H21", "H21.1", "H21.2");
    assertThat(december.within("H21")).containsExactlyInAnyOrder("H21", "H21.2");
    assertThat(year.above("H21.1")).containsExactly("H21");
  }

  private void import_(String lines) {
    var merge = merge(lines);
    assertThat(merge.faults()).isEmpty();
    merge.changed().forEach(agency -> catalogue.put(agency.code(), agency));
  }

  private CatalogueMerge merge(String lines) {
    var faults = new ArrayList<FieldError>();
    var merge = new CatalogueMerge(catalogue, rows(lines, faults));
    assertThat(faults).isEmpty();
    return merge;
  }

  private List<String> reasons(String lines) {
    var faults = new ArrayList<FieldError>();
    var rows = rows(lines, faults);
    if (faults.isEmpty()) {
      faults.addAll(new CatalogueMerge(catalogue, rows).faults());
    }
    return faults.stream()
        .map(fault -> fault.code() + " " + fault.field() + " " + value(fault.message().en()))
        .toList();
  }

  /** What stands between the quotes at the end of a sentence. */
  private static String value(String sentence) {
    return sentence.substring(sentence.indexOf('\'') + 1, sentence.length() - 1);
  }

  private static List<AgencyRow> rows(String lines, List<FieldError> faults) {
    var rows = new ArrayList<AgencyRow>();
    for (var line : table(HEADER + lines).lines()) {
      var row = AgencyRow.of(line, faults::add);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static CsvTable table(String csv) {
    try {
      return CsvTable.parse(csv);
    } catch (BrokenCsv broken) {
      throw new AssertionError(broken);
    }
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void everyReasonHasWords() {
    for (var fault : AgencyFault.values()) {
      assertThat(fault.at(2, "code", "x").message().vi()).startsWith("Dòng 2, cột code");
    }
  }
}
