package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.assertProblem;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.citizenAt;
import static vn.langnghe.feedback.journey.Client.opened;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

/** Who holds a tracking code, who guesses one, and what may be kept of the answers. */
@QuarkusTest
@WithPlatform
class TrackingIT {

  private static final String UNKNOWN_CODE = "Không có phản ánh nào mang mã tra cứu này.";

  @Inject Province province;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void aMalformedCodeLooksLikeAnUnknownOne() {
    for (var code : new String[] {"0000-0000-0000-0000", "!", "x".repeat(500), "%20", "%C3%A9"}) {
      assertProblem(citizen().get("/tracking/" + code), 404, "unknown-tracking-code", UNKNOWN_CODE);
    }
  }

  @Test
  void guessingIsStoppedAndTheRightCodeIsNeverRefused() {
    var code = opened(UUID.randomUUID(), "H21.17");
    for (int at = 0; at < 30; at++) {
      assertThat(citizenAt("203.0.113.7").get("/tracking/AAAA-" + at).statusCode()).isEqualTo(404);
    }

    var stopped = citizenAt("203.0.113.7").get("/tracking/AAAA-30");

    assertProblem(
        stopped,
        429,
        "too-many-attempts",
        "Đã thử quá nhiều mã tra cứu sai; hãy thử lại sau một phút.");
    assertThat(stopped.header("Retry-After")).isEqualTo("60");
    assertThat(citizenAt("203.0.113.7").get("/tracking/" + code).statusCode()).isEqualTo(200);
    assertThat(citizenAt("203.0.113.8").get("/tracking/AAAA-30").statusCode()).isEqualTo(404);
  }

  @Test
  void whoGuessesWithAllAddressesOfANetworkIsStoppedToo() {
    for (int at = 0; at < 30; at++) {
      var address = "2001:db8:7:7::" + Integer.toHexString(at + 1);
      assertThat(citizenAt(address).get("/tracking/BBBB-" + at).statusCode()).isEqualTo(404);
    }

    assertThat(citizenAt("2001:db8:7:7:ffff::1").get("/tracking/BBBB").statusCode()).isEqualTo(429);
    assertThat(citizenAt("2001:db8:7:8::1").get("/tracking/BBBB").statusCode()).isEqualTo(404);
  }

  @Test
  void anOldTokenAlongChangesNothingWhereNoneIsNeeded() {
    var code = opened(UUID.randomUUID(), "H21.17");
    for (var path : List.of("/tracking/" + code, "/published-cases", "/case-categories")) {
      assertThat(Client.withToken("abc.def.ghi").get(path).statusCode()).isEqualTo(200);
    }
    assertThat(Client.withToken("abc.def.ghi").get("/tracking/NONE").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsToldToOneIsKeptByNobody() {
    var code = opened(UUID.randomUUID(), "H21.17");

    var tracked = citizen().get("/tracking/" + code);

    assertThat(tracked.header("Cache-Control")).isEqualTo("no-store");
    assertThat(tracked.header("Access-Control-Allow-Origin")).isNull();
    assertThat(citizen().get("/published-cases").header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
  }
}
