package vn.langnghe.feedback.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataFileTest {

  private static final List<String> COLUMNS = List.of("code", "name_vi", "name_en");

  @Test
  void aLineIsReadByColumnName() {
    var lines = DataFile.read("intake/categories.csv", COLUMNS);

    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines.getFirst().text("code")).isEqualTo("procedure");
    assertThat(lines.getFirst().text("name_vi")).isEqualTo("Thủ tục hành chính");
  }

  @Test
  void aMissingFileAndAnotherHeaderAreNamed() {
    assertThatThrownBy(() -> DataFile.read("nowhere.csv", COLUMNS))
        .hasMessageContaining("nowhere.csv");
    assertThatThrownBy(() -> DataFile.read("intake/categories.csv", List.of("code")))
        .hasMessageContaining("must start with the columns");
  }
}
