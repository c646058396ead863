package vn.langnghe.scoring.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.agency.Lineage;
import vn.langnghe.runtime.agency.Origin;
import vn.langnghe.runtime.agency.Origin.Pooled;
import vn.langnghe.runtime.file.BrokenCsv;
import vn.langnghe.runtime.file.CsvTable;
import vn.langnghe.runtime.problem.FieldError;

/** The mergers of 2025 as a province would enter them. */
class MergersTest {

  @Test
  void sixtyThreeProvincesBecameThirtyFour() throws Exception {
    var provinces = catalogue("provinces-63-to-34.csv");

    assertThat(validOn(provinces, "2025-06-30")).hasSize(63);
    assertThat(validOn(provinces, "2025-07-01")).hasSize(34);
    assertThat(validOn(provinces, "2026-04-30")).hasSize(34);
    assertThat(name(provinces, "H19", "2026-04-29")).isEqualTo("Tỉnh Đồng Nai");
    assertThat(name(provinces, "H19", "2026-04-30")).isEqualTo("Thành phố Đồng Nai");
  }

  @Test
  void twentyThreeOfThemHaveAPastThatIsPooledFromTwentyNineOthers() throws Exception {
    var provinces = catalogue("provinces-63-to-34.csv");
    var lineage = new Lineage(provinces.values());

    var pooled =
        validOn(provinces, "2025-07-01").stream()
            .map(code -> lineage.of(code, Period.of("2024")))
            .filter(Pooled.class::isInstance)
            .map(origin -> ((Pooled) origin).predecessors())
            .toList();

    assertThat(pooled).hasSize(23);
    assertThat(pooled.stream().mapToInt(List::size).sum()).isEqualTo(29);
    assertThat(lineage.of("H44", Period.of("2025-Q2")))
        .isEqualTo(new Pooled(List.of("CU-HOA-BINH", "CU-VINH-PHUC")));
    assertThat(lineage.of("H44", Period.of("2025-Q3"))).isEqualTo(new Origin.Own());
    assertThat(lineage.of("H26", Period.of("2024"))).isEqualTo(new Origin.Own());
  }

  @Test
  void theTreeOfAYearHoldsTheDepartmentsThatEndedInIt() throws Exception {
    var departments = catalogue("lam-dong-departments-2025.csv");

    var quarter = tree(departments, "2025-01-01", "2025-03-31");
    var later = tree(departments, "2025-04-01", "2025-06-30");

    assertThat(quarter.children("LD")).hasSize(11);
    assertThat(later.children("LD"))
        .containsExactlyInAnyOrder("LD.XD", "LD.TC", "LD.NNMT", "LD.KHCN", "LD.NV");
    assertThat(new Lineage(departments.values()).of("LD.NNMT", Period.of("2025-01")))
        .isEqualTo(new Pooled(List.of("LD.NNPTNT", "LD.TNMT")));
  }

  @Test
  void aDistrictThatWasDroppedLeavesItsCommunesToTheProvince() throws BrokenCsv {
    var agencies =
        catalogueOf(
            """
            code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors
            P,Tỉnh,,,,province,,2020-01-01,,
            P.D,Huyện,,,,district,P,2020-01-01,2025-06-30,P.1 P.2
            P.1,Xã 1,,,,commune,P.D,2020-01-01,2025-06-30,
            P.1,Xã 1,,,,commune,P,2025-07-01,,
            P.2,Xã 2,,,,commune,P,2025-07-01,,
            """);

    assertThat(tree(agencies, "2025-01-01", "2025-06-30").within("P.D"))
        .containsExactly("P.D", "P.1");
    assertThat(tree(agencies, "2025-07-01", "2025-12-31").children("P"))
        .containsExactly("P.1", "P.2");
    assertThat(new Lineage(agencies.values()).of("P.2", Period.of("2024")))
        .isEqualTo(new Origin.NotComparable(List.of("P.D")));
  }

  private static AgencyTree tree(Map<String, AgencyDescribed> agencies, String from, String to) {
    return new AgencyTree(agencies.values(), LocalDate.parse(from), LocalDate.parse(to));
  }

  private static List<String> validOn(Map<String, AgencyDescribed> agencies, String day) {
    return agencies.values().stream()
        .filter(agency -> agency.on(LocalDate.parse(day)).isPresent())
        .map(AgencyDescribed::code)
        .toList();
  }

  private static String name(Map<String, AgencyDescribed> agencies, String code, String day) {
    return Objects.requireNonNull(agencies.get(code))
        .on(LocalDate.parse(day))
        .orElseThrow()
        .name()
        .vi();
  }

  private static Map<String, AgencyDescribed> catalogue(String file) throws Exception {
    try (var in = MergersTest.class.getResourceAsStream("/lineage/" + file)) {
      return catalogueOf(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    }
  }

  private static Map<String, AgencyDescribed> catalogueOf(String csv) throws BrokenCsv {
    var faults = new ArrayList<FieldError>();
    var rows = new ArrayList<AgencyRow>();
    for (var line : CsvTable.parse(csv).lines()) {
      var row = AgencyRow.of(line, faults::add);
      if (row != null) {
        rows.add(row);
      }
    }
    var merge = new CatalogueMerge(Map.of(), rows);
    faults.addAll(merge.faults());
    assertThat(faults).isEmpty();
    var catalogue = new TreeMap<String, AgencyDescribed>();
    merge.changed().forEach(agency -> catalogue.put(agency.code(), agency));
    return catalogue;
  }
}
