package vn.langnghe.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BundledTableTest {

  private static final List<String> COLUMNS = List.of("code", "name", "open");

  private record Entry(String code, String name, boolean open) {

    static Entry of(CsvTable.Line line) {
      return new Entry(line.cell("code"), line.cell("name"), line.flag("open"));
    }
  }

  @Test
  void aLineIsReadByColumnName() {
    assertThat(read("table/sound.csv"))
        .containsExactly(new Entry("land", "Đất đai", true), new Entry("a, b", "Two", false));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> read("table/nowhere.csv")).hasMessageContaining("table/nowhere.csv");
  }

  @Test
  void otherColumnsThanExpectedAreRefused() {
    assertThatThrownBy(
            () ->
                BundledTable.read(
                    BundledTableTest.class,
                    "table/sound.csv",
                    List.of("code", "open", "name"),
                    Entry::of))
        .hasMessage(
            "table/sound.csv line 1: the columns must be [code, open, name], not [code, name,"
                + " open]");
  }

  @Test
  void aLineWithAValueTooManyOrTooFewIsNamed() {
    assertThatThrownBy(() -> read("table/wide.csv"))
        .hasMessage("table/wide.csv line 4: there are more cells than columns");
    assertThatThrownBy(() -> read("table/narrow.csv"))
        .hasMessage("table/narrow.csv line 2: 2 values for the 3 columns [code, name, open]");
  }

  @Test
  void aValueThatCannotBeReadIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("table/value.csv"))
        .hasMessage("table/value.csv line 3: open must be yes or no.");
  }

  @Test
  void aTextThatIsNoCsvIsRefused() {
    assertThatThrownBy(() -> read("table/unclosed.csv"))
        .hasMessageContaining("table/unclosed.csv line 2");
  }

  private static List<Entry> read(String path) {
    return BundledTable.read(BundledTableTest.class, path, COLUMNS, Entry::of);
  }
}
