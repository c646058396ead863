package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.langnghe.e2e.fuzz.Vocabulary;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;

/** An agency's files, one in every stage in which something can be said, by year. */
final class FuzzedFiles {
  private static final String AGENCY = FuzzedProvince.AGENCY;
  private static final String FILE = "/api/v1/appraisals/{index}/{period}/{agency}";
  private static final String ROUND = "/api/v1/appraisals/rounds/{index}/{period}";
  private static final String SELF_SCORING = "2025";
  private static final String APPRAISAL = "2024";
  private static final String EXPLANATION = "2023";
  private static final String FIXED = "2022";

  private record Move(String role, String name) {}

  private static final List<Move> MOVES =
      List.of(
          new Move("self-assessor", "SUBMIT"),
          new Move("agency-approver", "APPROVE"),
          new Move("appraiser", "CLOSE_ROUND_1"),
          new Move("agency-approver", "SEND_EXPLANATION"),
          new Move("appraiser", "FIX"));

  private final World world;

  FuzzedFiles(World world) {
    this.world = world;
  }

  void prepare(Vocabulary words) {
    open("766", SELF_SCORING);
    file(SELF_SCORING, 0);
    file(APPRAISAL, 2);
    file(EXPLANATION, 3);
    file(FIXED, 5);
    addReads(words);
    addStatements(words);
    addRounds(words);
  }

  private void addReads(Vocabulary words) {
    for (var read : List.of("GET " + FILE, "GET " + FILE + "/history")) {
      at(words, read, "PAR-DEPT", FIXED);
    }
    var evidence = "GET " + FILE + "/evidence/{id}";
    at(words, evidence, "PAR-DEPT", SELF_SCORING).addFor(evidence, "id", evidence());
    by(words, evidence, "self-assessor", AGENCY);
  }

  private static void addStatements(Vocabulary words) {
    for (var handedIn :
        List.of("POST " + FILE + "/evidence/files", "POST " + FILE + "/evidence/links")) {
      at(words, handedIn, "PAR-DEPT", SELF_SCORING).addFor(handedIn, "criterion", "ON-TIME");
      by(words, handedIn, "self-assessor", AGENCY);
    }
    var claim = "{\"claim\":{\"points\":1.5},\"note\":\"theo minh chứng #\"}";
    var inputs = "{\"claim\":{\"inputs\":{\"dossiers.on-time\":{\"number\":9}}},\"note\":\"sổ #\"}";
    statement(words, "PUT " + FILE + "/self/{criterion}", SELF_SCORING)
        .addFor("PUT " + FILE + "/self/{criterion}", "body", claim, inputs);
    statement(words, "PUT " + FILE + "/appraisal/{criterion}", APPRAISAL)
        .addFor("PUT " + FILE + "/appraisal/{criterion}", "body", claim, inputs);
    statement(words, "PUT " + FILE + "/explanation/{criterion}", EXPLANATION)
        .addFor("PUT " + FILE + "/explanation/{criterion}", "body", "{\"note\":\"giải trình #\"}");
    by(words, "PUT " + FILE + "/self/{criterion}", "self-assessor", AGENCY);
    by(words, "PUT " + FILE + "/explanation/{criterion}", "self-assessor", AGENCY);
    var moves = "POST " + FILE + "/moves";
    at(words, moves, "766", SELF_SCORING).addFor(moves, "body", "{\"move\":\"SUBMIT\"}");
    by(words, moves, "self-assessor", AGENCY);
  }

  private static void addRounds(Vocabulary words) {
    words
        .addFor("PUT " + ROUND, "index", "PAR-DEPT")
        .addFor("PUT " + ROUND, "period", SELF_SCORING, APPRAISAL, EXPLANATION, FIXED, "2026")
        .addFor("GET " + ROUND, "index", "PAR-DEPT")
        .addFor("GET " + ROUND, "period", SELF_SCORING, APPRAISAL)
        .addFor("POST " + ROUND + "/extensions", "index", "PAR-DEPT")
        .addFor("POST " + ROUND + "/extensions", "period", SELF_SCORING)
        .addFor(
            "POST " + ROUND + "/extensions",
            "body",
            "{\"stage\":\"SELF_SCORING\",\"agency\":\"F9.1\",\"due\":\"2026-12-08\",\"reason\":\"Bão #\"}",
            "{\"stage\":\"APPRAISAL_2\",\"due\":\"2026-12-30\",\"reason\":\"Bão #\"}");
  }

  private static Vocabulary statement(Vocabulary words, String operation, String year) {
    return at(words, operation, "PAR-DEPT", year)
        .addFor(operation, "criterion", "ON-TIME", "ONLINE", "PAKN");
  }

  private static Vocabulary at(Vocabulary words, String operation, String index, String year) {
    return words
        .addFor(operation, "index", index)
        .addFor(operation, "period", year)
        .addFor(operation, "agency", AGENCY);
  }

  private static void by(Vocabulary words, String operation, String role, String grant) {
    words.addFor(operation, "role", role).addFor(operation, "grant", grant);
  }

  /** So many moves on its way. */
  private void file(String year, int moves) {
    open("PAR-DEPT", year);
    var claimed =
        Http.put(at(year) + "/self/PAKN", token("self-assessor"), "{\"claim\":{\"points\":18}}");
    assertThat(claimed.status()).as(claimed.body()).isEqualTo(200);
    for (var move : MOVES.subList(0, moves)) {
      var moved =
          Http.post(
              at(year) + "/moves", token(move.role()), "{\"move\":\"%s\"}".formatted(move.name()));
      assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }
  }

  private void open(String index, String year) {
    var opened =
        Http.put(
            world.scoring("/appraisals/rounds/%s/%s".formatted(index, year)),
            world.userToken("noivu"),
            FuzzedWords.ROUND);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
  }

  private String evidence() {
    var kept =
        Http.file(
            at(SELF_SCORING) + "/evidence/files?criterion=ON-TIME&name=a.pdf",
            token("self-assessor"),
            "application/pdf",
            "%PDF-1.7 minh chứng");
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    return kept.json().path("id").asText();
  }

  private String at(String year) {
    return world.scoring("/appraisals/PAR-DEPT/%s/%s".formatted(year, AGENCY));
  }

  private static String token(String role) {
    var grant = role.equals("appraiser") ? TestAccount.PROVINCE : AGENCY;
    return Tokens.of(new TestAccount(role, grant));
  }
}
