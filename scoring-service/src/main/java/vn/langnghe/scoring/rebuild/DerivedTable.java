package vn.langnghe.scoring.rebuild;

/** The tables that hold nothing but what the topics say. */
enum DerivedTable {
  SURVEY_FACT("survey_fact"),
  SURVEY_CELL("survey_cell"),
  SURVEY_SEGMENT_CELL("survey_segment_cell"),
  CASE_FACT("case_fact"),
  DOSSIER_TOTAL("dossier_total");

  private final String table;

  DerivedTable(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }
}
