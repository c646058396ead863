package vn.langnghe.feedback.intake;

import vn.langnghe.event.Text;
import vn.langnghe.runtime.file.CsvTable;

/** A coarse subject of cases. */
public record Category(String code, Text name) {

  static Category of(CsvTable.Line line) {
    return new Category(line.cell("code"), new Text(line.cell("name_vi"), line.cell("name_en")));
  }
}
