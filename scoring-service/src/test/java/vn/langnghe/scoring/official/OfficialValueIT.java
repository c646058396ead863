package vn.langnghe.scoring.official;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class OfficialValueIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  @Test
  void theLastValueStandsBesideOursAndARepeatChangesNothing() {
    World.province("OV", 1);

    assertThat(record("OV.1", "2024-01", "81.50", Map.of("CKMB", "9.10")).statusCode())
        .isEqualTo(201);
    assertThat(record("OV.1", "2024-01", "81.5", Map.of("CKMB", "9.1")).statusCode())
        .isEqualTo(200);
    assertThat(record("OV.1", "2024-01", "82.25", Map.of("CKMB", "9.10")).statusCode())
        .isEqualTo(201);

    var official =
        new Official(
            new BigDecimal("82.25"),
            Map.of("CKMB", new BigDecimal("9.1")),
            "Cổng dịch vụ công quốc gia",
            LocalDate.parse("2024-02-05"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score("766", "OV.1", "2024-01").map(IndexScored::official))
                    .isEqualTo(Optional.of(official)));
  }

  @Test
  void whatTheIndexOrTheProvinceDoesNotHaveIsRefused() {
    World.province("OW", 1);

    assertThat(code(record("OW.9", "2024-01", "81.5", Map.of()))).isEqualTo("unknown-agency");
    assertThat(code(record("OW.1", "2001-01", "81.5", Map.of()))).isEqualTo("unknown-index");
    var parts = record("OW.1", "2024-01", "81.5", Map.of("CKMB", "9", "NONE", "1"));
    assertThat(parts.statusCode()).isEqualTo(422);
    assertThat(code(parts)).isEqualTo("unknown-parts");
    assertThat(parts.jsonPath().<String>getList("errors.field")).containsExactly("parts.NONE");
  }

  private static String code(Response response) {
    return response.jsonPath().getString("code");
  }

  private static Response record(
      String agency, String period, String value, Map<String, String> parts) {
    var numbers = new HashMap<String, BigDecimal>();
    parts.forEach((code, number) -> numbers.put(code, new BigDecimal(number)));
    return given()
        .auth()
        .oauth2(Tokens.of("noivu"))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "index",
                "766",
                "agency",
                agency,
                "period",
                period,
                "value",
                new BigDecimal(value),
                "parts",
                numbers,
                "source",
                "Cổng dịch vụ công quốc gia",
                "publishedOn",
                "2024-02-05"))
        .post("/api/v1/official-values");
  }
}
