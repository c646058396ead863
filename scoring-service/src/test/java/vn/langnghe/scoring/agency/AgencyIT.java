package vn.langnghe.scoring.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class AgencyIT {

  private static final RestAssuredConfig CHARSET_AS_GIVEN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  @Test
  void anImportIsPublishedAndReadable() {
    var csv =
        World.csvHeader()
            + "A1,Tỉnh,Province,T,P,province,,2020-01-01,,\n"
            + "A1.1,Sở,,S,,department,A1,2020-01-01,,\n";

    take(csv).statusCode(200).body("changed", contains("A1", "A1.1"));

    take(csv).statusCode(200).body("changed", empty());
    given()
        .queryParam("parent", "A1")
        .get("/api/v1/agencies")
        .then()
        .statusCode(200)
        .body("items.code", contains("A1.1"));
    given().get("/api/v1/agencies/A1").then().body("spells[0].name.en", equalTo("Province"));
    var published = Records.shared().await("agencies", "A1.1");
    assertThat(new String(published.value(), StandardCharsets.UTF_8)).contains("\"revision\":1");
  }

  @Test
  void oneWrongRowRefusesTheWholeFile() {
    take(World.csvHeader()
            + "A2,Tỉnh,,T,,province,,2020-01-01,,\n"
            + "A2.1,Sở,,S,,department,A9,2020-01-01,,\n")
        .statusCode(422)
        .body("code", equalTo("agencies-refused"))
        .body("errors.field", contains("3.parent"))
        .body("errors.code", contains("unknown-parent"))
        .body("errors[0].message", startsWith("Dòng 3"));

    given()
        .get("/api/v1/agencies/A2")
        .then()
        .statusCode(404)
        .body("code", equalTo("agency-not-found"));
  }

  @Test
  void aFileWithABrokenQuoteIsRefusedWithTheRow() {
    take(World.csvHeader() + "A3,\"Tỉnh\" A3,,T,,province,,2020-01-01,,\n")
        .statusCode(422)
        .body("code", equalTo("agencies-refused"))
        .body("title", equalTo("Danh mục cơ quan có lỗi; chưa dòng nào được ghi."))
        .body("detail", equalTo("Danh mục cơ quan có 1 lỗi; chưa dòng nào được ghi."))
        .body("errors.field", contains("2"))
        .body("errors.code", contains("broken-csv"));
  }

  @Test
  void aFileOfAnOldSpreadsheetIsReadByItsCharsetOrRefusedWithWordsThatHelp() {
    var csv = World.csvHeader() + "A4,Sơ\u0309 Nô\u0323i vu\u0323,,T,,province,,2020-01-01,,\n";
    var bytes = csv.getBytes(Charset.forName("windows-1258"));

    take("text/csv", bytes)
        .statusCode(400)
        .body("code", equalTo("wrong-charset"))
        .body("detail", containsString("windows-1258"));
    take("text/csv; charset=foo", bytes).statusCode(415);
    take("text/csv; charset=windows-1258", bytes).statusCode(200).body("changed", contains("A4"));

    given()
        .get("/api/v1/agencies/A4")
        .then()
        .body("spells[0].name.vi", equalTo("S\u1edf N\u1ed9i v\u1ee5"));
  }

  @Test
  void theRulesAreReadableByEverybody() {
    given()
        .get("/api/v1/rubrics")
        .then()
        .statusCode(200)
        .body("index", hasItems("766", "SIPAS-2023", "PAR-DEPT"));
    given()
        .get("/api/v1/rubrics/766")
        .then()
        .statusCode(200)
        .body("root.parts.code", contains("CKMB", "TDGQ", "ONLINE", "TTTT", "MDSH", "MDHL"));
    given().get("/api/v1/measures").then().statusCode(200);
    assertThat(Records.shared().await("index-scores", "definition|766")).isNotNull();
  }

  private static ValidatableResponse take(String csv) {
    return take("text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse take(String type, byte[] csv) {
    return given()
        .config(CHARSET_AS_GIVEN)
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType(type)
        .body(csv)
        .post("/api/v1/agencies")
        .then();
  }
}
