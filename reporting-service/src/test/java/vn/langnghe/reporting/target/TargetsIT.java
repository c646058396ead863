package vn.langnghe.reporting.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.with;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Estimate;
import vn.langnghe.event.Text;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class TargetsIT {

  @Test
  void eachAgencyIsHeldAgainstTheTargetsOfItsLevel() {
    announce(agency("G1.00", null), agency("G1.01", "G1.00"), agency("G1.02", "G1.00"));
    announce(
        definition("G1")
            .withTargets(
                List.of(
                    target("A", "G1", "department", "90", null),
                    target("B", "TDGQ", "department", "95", null),
                    target("C", null, "department", "80", null),
                    target("OLD", "G1", null, "10", "2023-12-31"))));
    announce(estimated(score("G1", "G1.01", 1, "88.50", 40), "86.00", "91.00"));

    var states =
        await()
            .atMost(Duration.ofSeconds(20))
            .ignoreExceptions()
            .until(
                () -> given().get("/api/v1/indexes/G1/targets?parent=G1.00&period=2026").jsonPath(),
                json ->
                    json.getList("states.state")
                        .equals(
                            List.of("missed", "met", "no-data", "no-data", "no-data", "no-data")));

    assertThat(states.<String>getList("states.target"))
        .containsExactly("A", "B", "C", "A", "B", "C");
    assertThat(states.<Float>getList("states.distance").subList(0, 3))
        .isEqualTo(Arrays.asList(-1.5f, 4.85f, null));
    assertThat(states.<Boolean>getList("states.withinInterval").subList(0, 3))
        .isEqualTo(Arrays.asList(true, null, null));
  }

  private static Target target(
      String code,
      @Nullable String part,
      @Nullable String level,
      String threshold,
      @Nullable String to) {
    return new Target(
        code,
        new Text("Mục tiêu " + code, "Target " + code),
        part,
        null,
        level,
        new BigDecimal(threshold),
        LocalDate.of(2023, 1, 1),
        to == null ? null : LocalDate.parse(to),
        "Kế hoạch mẫu");
  }

  private static IndexScored estimated(IndexScored score, String low, String high) {
    return with(
        score,
        new Estimate(
            new BigDecimal("88.50"),
            new BigDecimal(low),
            new BigDecimal(high),
            BigDecimal.valueOf(95),
            BigDecimal.valueOf(40),
            BigDecimal.ONE,
            "wilson"),
        null);
  }
}
