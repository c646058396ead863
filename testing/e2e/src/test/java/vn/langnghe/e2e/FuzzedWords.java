package vn.langnghe.e2e;

import java.util.List;
import vn.langnghe.e2e.fuzz.Vocabulary;

/** What the services know by heart, and what only makes sense as a whole. */
final class FuzzedWords {
  private static final String HEAD =
      "code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors\n";
  static final String AGENCIES =
      HEAD
          + "F9,Tỉnh lạ,,F9,,province,,2020-01-01,,\n"
          + "F9.1,Sở Một,,S1,,department,F9,2020-01-01,,\n"
          + "F9.2,\"Sở \"\"Hai\"\"\",,S2,,department,F9,2020-01-01,,\n";
  private static final String TARGETS =
      """
      code,index,part,agency,level,threshold,valid_from,valid_to,name_vi,name_en,source
      FUZZ-#,SIPAS-2023,,F9.1,,90.5,2024-01-01,2024-12-31,Mục tiêu,Target,Kế hoạch
      """;

  static final String ROUND =
      """
      {"deadlines":{"SELF_SCORING":"2026-12-05","INTERNAL_APPROVAL":"2026-12-10","APPRAISAL_1":"2026-12-15",
       "EXPLANATION":"2026-12-20","APPRAISAL_2":"2026-12-25"}}
      """;
  static final String WEIGHTED = "FUZZ-WEIGHTED";
  static final String METHOD =
      """
      {"formula":"TOP2","stratumKey":"gender","populations":{"female":1200,"male":1100},"margins":[],
       "caps":{"lowest":0.3,"highest":3},"level":95,"source":"Niên giám","validFrom":"2026-01-01"}
      """;
  private static final String RUBRIC =
      """
      index: "766"
      version: "2027.1"
      vi: Bản thảo #
      en: Draft
      basis: {vi: Mẫu, en: Sample}
      source: Mẫu
      unit: points
      maximum: 10
      levels: [department]
      valid-from: 2027-01-01
      rounding: {scale: 2, mode: half-up}
      criteria:
        - {code: ON-TIME, vi: Đúng hạn, en: On time, maximum: 10,
           rule: {kind: proportion, of: dossiers.on-time, in: dossiers.received, when-none: no-data}}
      """;

  private FuzzedWords() {}

  static void add(Vocabulary words) {
    addCodes(words);
    addPlaces(words);
    addBodies(words);
    addJson(words);
    addQuestions(words);
  }

  /** What is asked without being written. */
  private static void addQuestions(Vocabulary words) {
    for (var question : List.of("", "/inputs", "/answers")) {
      words
          .addFor("GET /api/v1/what-if" + question, "agency", FuzzedProvince.AGENCY)
          .addFor("GET /api/v1/what-if" + question, "period", FuzzedMonths.FROZEN)
          .addFor("GET /api/v1/what-if" + question, "index", "PAR-DEPT")
          .addFor("GET /api/v1/what-if" + question, "criterion", "ON-TIME");
    }
    words
        .addFor("GET /api/v1/what-if/inputs", "input", "dossiers.on-time:9", "dossiers.received:10")
        .addFor("GET /api/v1/what-if/answers", "index", "SIPAS-2023")
        .addFor("GET /api/v1/what-if/answers", "criterion", "I", "II", "I.A.1")
        .addFor("GET /api/v1/campaigns/{campaign}/method", "campaign", WEIGHTED)
        .addFor("GET /api/v1/indexes/{index}/ranking", "parent", "F9", "H21")
        .addFor("GET /api/v1/indexes/{index}/ranking", "period", "2026", "2026-05")
        .addFor("POST /api/v1/rubrics/dry-run", "agency", FuzzedProvince.AGENCY)
        .addFor("POST /api/v1/rubrics/dry-run", "period", "2026", "2026-05");
  }

  private static void addCodes(Vocabulary words) {
    words
        .add("agency", "F9", "F9.1", "F9.2", "F9.1", "F9.2", "F9.9")
        .addForReads("agency", "H21", "H21.17", "F9.1")
        .add("parent", "F9", "H21")
        .add("campaign", FuzzedProvince.CAMPAIGN)
        .add("questionnaire", "SIPAS-2023")
        .add("index", "SIPAS-2023", "766", "PAR-DEPT")
        .add("period", "2024", "2024-H2", "2024-Q4", "2024-11")
        .addForReads("period", "2026", "2026-H2", "2026-Q3", "2026-08")
        .add("criterion", "SIPAS", "ON-TIME", "CKMB", "TTTT", "II.6")
        .add("from", "2025", "2026-07")
        .add("to", "2026", "2026-08")
        .add("length", "year", "month", "quarter")
        .add("key of strata", "gender")
        .add("value of strata", "female", "male")
        .add("key of parts", "CKMB", "TDGQ", "ONLINE", "TTTT", "MDSH", "MDHL")
        .add("key of inputs", "CKMB", "TTTT")
        .add("input", "CKMB:10", "TTTT:1")
        .add("on", "2026-01-01", "2024-06-30")
        .add("opensOn", "2026-01-01")
        .add("closesOn", "2026-12-31")
        .add("phone", "0912 345 678")
        .add("email", "a@example.org")
        .add("url", "https://example.org/quyet-dinh.pdf")
        .add("sha256", "0".repeat(64))
        .add("name", "Quyết định 12.pdf", "a.pdf")
        .add("If-Match", "\"1\"", "\"2\"", "1")
        .add("key of margins", "female", "male")
        .add("key of populations", "female", "male");
  }

  private static void addPlaces(Vocabulary words) {
    words
        .add("campaigns/{campaign}", FuzzedProvince.CAMPAIGN)
        .add("campaigns/{code}", FuzzedProvince.CAMPAIGN, "FUZZ-9", "FUZZ-#")
        .add("PUT campaigns/{code}", "FUZZ-#")
        .add("PUT campaigns/{campaign}", "FUZZ-#")
        .add("POST campaigns/{code}", "FUZZ-9", "FUZZ-#")
        .add("questionnaires/{code}", "SIPAS-2023", "SIPAS-#")
        .add("agencies/{code}", "F9", "F9.1", "H21.17", "F9.#");
  }

  /** Where valid fields alone are no valid whole. */
  private static void addBodies(Vocabulary words) {
    words
        .addFor(
            "POST /api/v1/agencies",
            "body",
            AGENCIES,
            HEAD + "F9.#,Sở #,,S,,department,F9,2021-01-01,,\n")
        .addFor("POST /api/v1/targets", "body", TARGETS)
        .addFor("POST /api/v1/rubrics/validation", "body", RUBRIC, "index: FUZZ\nversion: 1\n")
        .addFor("POST /api/v1/rubrics/dry-run", "body", RUBRIC, "index: FUZZ\nversion: 1\n")
        .addFor(
            "POST /api/v1/appraisals/{index}/{period}/{agency}/evidence/files",
            "body",
            "%PDF-1.4\n#\n%%EOF\n");
  }

  private static void addJson(Vocabulary words) {
    words
        .addFor(
            "PUT /api/v1/campaigns/{code}",
            "body",
            """
            {"name":{"vi":"Khảo sát #","en":"Survey"},"questionnaire":"SIPAS-2023","estimator":"PULSE",
             "agencies":["F9.1","F9.2"],"opensOn":"2026-01-01","closesOn":"2026-12-31","channels":["WEB","APP"]}
            """)
        .addFor("PUT /api/v1/campaigns/{campaign}/method", "body", METHOD)
        .addFor("PUT /api/v1/appraisals/rounds/{index}/{period}", "body", ROUND)
        .addFor(
            "POST /api/v1/dossier-totals",
            "body",
            """
            {"id":"00000000-0000-00f5-0000-000000#","agency":"F9.1","period":"2024-11","source":"Một cửa",
             "asOf":"2024-11-30T03:00:00Z","counts":{"dossiers.received":100,"dossiers.on-time":90}}
            """)
        .addFor(
            "POST /api/v1/campaign-admissions",
            "body",
            """
            {"id":"00000000-0000-00f6-0000-000000#","index":"SIPAS-2023","campaign":"FUZZ-9","admitted":true,
             "from":"2024-01","to":"2024-Q2","reason":"Quyết định #"}
            """)
        .addFor(
            "POST /api/v1/official-values",
            "body",
            """
            {"index":"766","agency":"F9.1","period":"2024","value":70.5,"parts":{"CKMB":10.5,"TTTT":8},
             "source":"Cổng #","publishedOn":"2026-10-10"}
            """)
        .addFor(
            "PUT /api/v1/appraisals/{index}/{period}/{agency}/self/{criterion}",
            "body",
            "{\"claim\":{\"points\":1.5},\"note\":\"theo minh chứng #\"}",
            "{\"claim\":{\"notApplicable\":true}}");
  }
}
