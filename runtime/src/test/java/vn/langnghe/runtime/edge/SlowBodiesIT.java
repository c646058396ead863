package vn.langnghe.runtime.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class SlowBodiesIT {

  private static final String BEGINNING =
      """
      POST /edge/things HTTP/1.1
      Host: a
      Content-Type: application/json
      Content-Length: 1000

      {\
      """
          .replace("\n", "\r\n");

  @Test
  void whoSendsAByteNowAndThenIsNotWaitedForForever() throws IOException {
    try (var slow = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      slow.setSoTimeout(1);
      slow.getOutputStream().write(BEGINNING.getBytes(US_ASCII));

      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> hasEnded(slow));
    }
    assertThat(given().get("/edge/limit?n=1").statusCode()).isEqualTo(200);
    assertThat(ManagementPort.metrics())
        .as("who leaves is no fault of ours")
        .doesNotContain("route=\"/edge/things\"");
  }

  private static boolean hasEnded(Socket slow) {
    try {
      slow.getOutputStream().write(' ');
      return slow.getInputStream().read() < 0;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException closed) {
      return true;
    }
  }
}
