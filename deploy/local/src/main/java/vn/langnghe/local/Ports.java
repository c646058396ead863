package vn.langnghe.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports, and says plainly when a wanted one is taken. */
public final class Ports {
  /** Below the range that operating systems hand out for outgoing connections. */
  private static final int LOWEST = 18_000;

  private static final int HIGHEST = 31_999;

  private Ports() {}

  public static int free() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StartFailure("Không còn cổng trống. / No free port was found.");
  }

  /** Zero means any free port. */
  public static int freeOr(int wanted) {
    return wanted == 0 ? free() : wanted;
  }

  public static void require(int port, String who, String setting) {
    if (!isFree(port)) {
      throw new StartFailure(
          "Cổng %d (%s) đang bận; chọn cổng khác bằng %s=<cổng>. / Port %d (%s) is taken; choose another with %s=<port>."
              .formatted(port, who, setting, port, who, setting));
    }
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
