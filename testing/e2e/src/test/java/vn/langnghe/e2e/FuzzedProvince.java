package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import vn.langnghe.e2e.fuzz.Vocabulary;

/** Agencies, a campaign, answers and cases of the fuzzer's own, and the words to ask for them. */
final class FuzzedProvince {
  static final String AGENCY = "F9.1";
  private static final String CAMPAIGN = "FUZZ-OPEN";
  private static final int RESPONSES = 12;
  private static final int CASES = 30;

  private static final String HEAD =
      "code,name_vi,name_en,short_vi,short_en,level,parent,valid_from,valid_to,successors\n";
  private static final String AGENCIES =
      HEAD
          + "F9,Tỉnh lạ,,F9,,province,,2020-01-01,,\n"
          + "F9.1,Sở Một,,S1,,department,F9,2020-01-01,,\n"
          + "F9.2,\"Sở \"\"Hai\"\"\",,S2,,department,F9,2020-01-01,,\n";
  private static final String TARGETS =
      """
      code,index,part,agency,level,threshold,valid_from,valid_to,name_vi,name_en,source
      FUZZ-#,SIPAS-2023,,F9.1,,90.5,2024-01-01,2024-12-31,Mục tiêu,Target,Kế hoạch
      """;

  private final World world;

  FuzzedProvince(World world) {
    this.world = world;
  }

  Vocabulary prepare() {
    world.loadSampleProvince();
    var made = Http.csv(world.scoring("/agencies"), world.userToken("noivu"), AGENCIES);
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    var survey = Survey.open(world, CAMPAIGN);
    var responses = responses(survey);
    var codes = cases();
    var vocabulary =
        new Vocabulary()
            .add("key of answers", survey.items().subList(0, 8))
            .add("key of counts", names("/measures"))
            .add("category", categories())
            .add("tracking/{code}", codes)
            .add("cases/{id}", ids(0xf0, CASES))
            .add("responses/{id}", responses);
    addCodes(vocabulary);
    addPlaces(vocabulary);
    addBodies(vocabulary);
    return vocabulary;
  }

  private static void addCodes(Vocabulary words) {
    words
        .add("agency", "F9", "F9.1", "F9.2", "F9.1", "F9.2", "F9.9")
        .addForReads("agency", "H21", "H21.17", "F9.1")
        .add("parent", "F9", "H21")
        .add("campaign", CAMPAIGN)
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
        .add("campaigns/{campaign}", CAMPAIGN)
        .add("campaigns/{code}", CAMPAIGN, "FUZZ-9", "FUZZ-#")
        .add("PUT campaigns/{code}", "FUZZ-#")
        .add("PUT campaigns/{campaign}", "FUZZ-#")
        .add("POST campaigns/{code}", "FUZZ-9", "FUZZ-#")
        .add("questionnaires/{code}", "SIPAS-2023", "SIPAS-#")
        .add("agencies/{code}", "F9", "F9.1", "H21.17", "F9.#");
  }

  /** Where valid fields alone are no valid whole. */
  private static void addBodies(Vocabulary words) {
    words
        .add(
            "body of POST /api/v1/agencies",
            AGENCIES,
            HEAD + "F9.#,Sở #,,S,,department,F9,2021-01-01,,\n")
        .add("body of POST /api/v1/targets", TARGETS)
        .add("body of POST /api/v1/rubrics/validation", "index: FUZZ\nversion: 1\n")
        .add("body of POST /api/v1/rubrics/dry-run", "index: FUZZ\nversion: 1\n")
        .add(
            "body of POST /api/v1/appraisals/{index}/{period}/{agency}/evidence/files",
            "%PDF-1.4\n#\n%%EOF\n");
    addJson(words);
  }

  private static void addJson(Vocabulary words) {
    words
        .add(
            "body of PUT /api/v1/campaigns/{code}",
            """
            {"name":{"vi":"Khảo sát #","en":"Survey"},"questionnaire":"SIPAS-2023","estimator":"PULSE",
             "agencies":["F9.1","F9.2"],"opensOn":"2026-01-01","closesOn":"2026-12-31","channels":["WEB","APP"]}
            """)
        .add(
            "body of PUT /api/v1/campaigns/{campaign}/method",
            """
            {"formula":"TOP2","stratumKey":"gender","populations":{"female":1200,"male":1100},"margins":[],
             "caps":{"lowest":0.3,"highest":3},"level":95,"source":"Niên giám #","validFrom":"2026-01-01"}
            """)
        .add(
            "body of PUT /api/v1/appraisals/rounds/{index}/{period}",
            """
            {"deadlines":{"SELF_SCORING":"2026-12-05","INTERNAL_APPROVAL":"2026-12-10","APPRAISAL_1":"2026-12-15",
             "EXPLANATION":"2026-12-20","APPRAISAL_2":"2026-12-25"}}
            """)
        .add(
            "body of POST /api/v1/official-values",
            """
            {"index":"766","agency":"F9.1","period":"2024","value":70.5,"parts":{"CKMB":10.5,"TTTT":8},
             "source":"Cổng #","publishedOn":"2026-10-10"}
            """)
        .add(
            "body of PUT /api/v1/appraisals/{index}/{period}/{agency}/self/{criterion}",
            "{\"claim\":{\"points\":1.5},\"note\":\"theo minh chứng #\"}",
            "{\"claim\":{\"notApplicable\":true}}");
  }

  private List<String> responses(Survey survey) {
    var random = new SplittableRandom(9);
    var day = Instant.parse("2026-11-20T03:00:00Z");
    for (int i = 0; i < RESPONSES; i++) {
      var body = survey.body(new UUID(0xf1, i), AGENCY, day, survey.randomAnswers(random));
      // A new agency is on its way to the survey service for a moment.
      await().atMost(Duration.ofSeconds(60)).until(() -> survey.post(body).status() < 300);
    }
    return ids(0xf1, RESPONSES);
  }

  /** Some are fresh, some answered, some published; returns their tracking codes. */
  private List<String> cases() {
    List<String> codes = new ArrayList<>();
    for (var id : ids(0xf0, CASES)) {
      var body =
          """
          {"id":"%s","kind":"FEEDBACK","agency":"F9.1","category":"%s","channel":"PORTAL",
           "subject":"Đường hỏng","text":"Đường vào thôn hỏng đã lâu."}
          """
              .formatted(id, categories().getFirst());
      var filed =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> Http.post(world.feedback("/cases"), world.clientToken("portal"), body),
                  answer -> answer.status() < 300);
      codes.add(filed.json().path("trackingCode").asText());
      int number = codes.size();
      if (number % 2 == 0) {
        move(id, "taking-in-charge", "{}");
        move(id, "answer", "{\"text\":\"Đã sửa.\"}");
      }
      if (number % 4 == 0) {
        move(id, "publication", "{\"subject\":\"Đường\",\"answer\":\"Đã sửa.\"}");
      }
    }
    return codes;
  }

  private void move(String id, String move, String body) {
    var moved =
        Http.post(world.feedback("/cases/" + id + "/" + move), world.userToken("quantri"), body);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  private List<String> categories() {
    return codes(Http.get(world.feedback("/case-categories")).json());
  }

  private List<String> names(String path) {
    return codes(Http.get(world.scoring(path)).json());
  }

  private static List<String> codes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path("code").asText())
        .toList();
  }

  private static List<String> ids(long high, int number) {
    return IntStream.range(0, number).mapToObj(i -> new UUID(high, i).toString()).toList();
  }
}
