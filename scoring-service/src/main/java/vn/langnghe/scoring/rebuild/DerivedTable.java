package vn.langnghe.scoring.rebuild;

/** The tables that hold nothing but what the topics say. */
enum DerivedTable {
  /** In which unit a response lay that is withdrawn is not told by the topic in every order. */
  SURVEY_FACT(
      "survey_fact",
      """
      select coalesce(u.agency, '') as agency,
             row (t.response_id, t.revision, u.id, t.segment, t.received_at, t.stored_at, t.place, t.answers)::text as line
        from survey_fact t left join release_unit u on u.id = t.unit and t.answers is not null
      """),
  SURVEY_CELL("survey_cell", lines("survey_cell", "join release_unit u on u.id = t.unit", "u")),
  SURVEY_SEGMENT_CELL(
      "survey_segment_cell",
      lines("survey_segment_cell", "join release_unit u on u.id = t.unit", "u")),
  CASE_FACT("case_fact", lines("case_fact", "", "t")),
  DOSSIER_TOTAL("dossier_total", lines("dossier_total", "", "t"));

  private final String table;
  private final String lines;

  DerivedTable(String table, String lines) {
    this.table = table;
    this.lines = lines;
  }

  private static String lines(String table, String joined, String ofAgency) {
    return "select %s.agency, t::text as line from %s t %s".formatted(ofAgency, table, joined);
  }

  /** A query for every row's agency and its bytes as text. */
  String lines() {
    return lines;
  }

  String table() {
    return table;
  }
}
