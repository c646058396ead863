package vn.langnghe.runtime.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.WithPlatform;

/** Connections that nobody gives back cost whoever comes later, and not those that are there. */
@QuarkusTest
@WithPlatform
@TestProfile(ConnectionLimitIT.FewConnections.class)
class ConnectionLimitIT {

  private static final int MOST = 8;
  private static final String REQUEST = "GET /edge/limit?n=1 HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Otherwise the test would need more sockets than a process may have. */
  public static final class FewConnections implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.limits.max-connections", String.valueOf(MOST));
    }
  }

  @Test
  void beyondTheLimitNobodyComesInThoseInsideStayAndAPlaceThatIsLeftIsTakenAgain()
      throws IOException {
    Deque<Socket> inside = new ArrayDeque<>();
    try {
      while (inside.size() < MOST) {
        inside.push(connect());
        assertThat(isAnswered(inside.peek())).isTrue();
      }

      try (var late = connect()) {
        assertThat(isAnswered(late)).as("one too many").isFalse();
      }
      for (var socket : inside) {
        assertThat(isAnswered(socket)).as("who was there before").isTrue();
      }
      assertThat(ManagementPort.metrics()).as("operators look on").contains("jvm_memory");

      inside.pop().close();
      await()
          .until(
              () -> {
                try (var next = connect()) {
                  return isAnswered(next);
                }
              });
    } finally {
      for (var socket : inside) {
        socket.close();
      }
    }
  }

  private static Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** The whole answer is small enough to come in one piece, so the next one begins after it. */
  private static boolean isAnswered(Socket socket) {
    try {
      socket.getOutputStream().write(REQUEST.getBytes(US_ASCII));
      byte[] some = new byte[8192];
      int read = socket.getInputStream().read(some);
      return read > 0 && new String(some, 0, read, US_ASCII).startsWith("HTTP/1.1 200 ");
    } catch (IOException closed) {
      return false;
    }
  }
}
