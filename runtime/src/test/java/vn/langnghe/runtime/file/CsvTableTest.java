package vn.langnghe.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.file.CsvTable.Line;

class CsvTableTest {

  @Test
  void quotesHoldSeparatorsLineEndsAndDoubledQuotes() throws BrokenCsv {
    var table = CsvTable.parse("code,name\r\nH21,\"Sở \"\"A\"\", cũ\nmới\"\r\n\r\nH22,Sở B\r\n");
    assertThat(table.header()).containsExactly("code", "name");
    assertThat(table.lines())
        .containsExactly(
            new Line(2, Map.of("code", "H21", "name", "Sở \"A\", cũ\nmới")),
            new Line(5, Map.of("code", "H22", "name", "Sở B")));
  }

  @Test
  void semicolonsSeparateWhereTheHeaderHasThem() throws BrokenCsv {
    var table = CsvTable.parse("\uFEFFcode; name\nH21; Sở A, B\n");
    assertThat(table.lines())
        .containsExactly(new Line(2, Map.of("code", "H21", "name", "Sở A, B")));
  }

  @Test
  void missingCellsAreEmptyAndMissingColumnsAreNamed() throws BrokenCsv {
    var table = CsvTable.parse("code,name\nH21\n");
    assertThat(table.lines().getFirst().cell("name")).isEmpty();
    assertThat(table.missing(List.of("code", "from", "to"))).containsExactly("from", "to");
  }

  @Test
  void quoteThatIsNeverClosedIsRefusedWithItsRow() {
    var broken =
        catchThrowableOfType(
            BrokenCsv.class, () -> CsvTable.parse("code,name\nH21,A\nH22,\"never closed\n"));
    assertThat(broken.row()).isEqualTo(3);
  }

  @Test
  void cellsWithoutAColumnAreRefusedWithTheirRow() {
    var broken =
        catchThrowableOfType(
            BrokenCsv.class, () -> CsvTable.parse("code,name\nH21,A\nH22,Sở B, cũ\n"));
    assertThat(broken.fault().code()).isEqualTo("surplus-cells");
    assertThat(broken.row()).isEqualTo(3);
  }

  @Test
  void emptyCellsThatASpreadsheetLeavesBehindAreNoFault() throws BrokenCsv {
    assertThat(CsvTable.parse("code,name\nH21,A,,\n").lines()).hasSize(1);
  }

  @Test
  void columnThatComesTwiceIsRefused() {
    var broken =
        catchThrowableOfType(BrokenCsv.class, () -> CsvTable.parse("code,name,code\nH21,A,H22\n"));
    assertThat(broken.fault().code()).isEqualTo("repeated-column");
  }

  @Test
  void emptyTextIsATableOfNothing() throws BrokenCsv {
    assertThat(CsvTable.parse("")).isEqualTo(new CsvTable(List.of(), List.of()));
  }
}
