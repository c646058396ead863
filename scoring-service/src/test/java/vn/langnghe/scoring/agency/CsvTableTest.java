package vn.langnghe.scoring.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void quotesHoldSeparatorsLineEndsAndDoubledQuotes() {
    var table = CsvTable.parse("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\r\n3\r\n");

    assertThat(table.header()).containsExactly("a", "b");
    assertThat(table.lines()).hasSize(2);
    assertThat(table.lines().getFirst().cell("a")).isEqualTo("x, \"y\"\nz");
    assertThat(table.lines().getLast().row()).isEqualTo(4);
    assertThat(table.lines().getLast().cell("b")).isEmpty();
  }

  @Test
  void theMarkAndTheSemicolonsOfASpreadsheetAreUnderstood() {
    var table = CsvTable.parse("\uFEFFa;b\n1;2\n");

    assertThat(table.lines().getFirst().cell("b")).isEqualTo("2");
  }

  @Test
  void anEmptyTextIsAnEmptyTable() {
    assertThat(CsvTable.parse("").header()).isEmpty();
  }
}
