package vn.langnghe.runtime.client;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What limits per client count by: an IPv4 address, or the /64 network of an IPv6 address, because
 * whoever has one address of such a network has all of them. Behind a proxy it is the address that
 * the proxy names, if the proxy is trusted (guide for operators).
 *
 * @param name the address or the network; for counting, never for a log
 */
public record ClientNetwork(String name) {

  private static final int NETWORK_BYTES = 8;
  private static final int ADDRESS_BYTES = 16;
  private static final int MAPPED_MARK = 10;
  private static final ClientNetwork UNKNOWN = new ClientNetwork("unknown");

  /** Who sent the request. */
  public static ClientNetwork of(HttpServerRequest request) {
    var address = request.remoteAddress();
    return address == null ? UNKNOWN : of(address.hostAddress());
  }

  /** What cannot be read as an address, for example an obfuscated name, counts as itself. */
  static ClientNetwork of(@Nullable String address) {
    var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return address == null ? UNKNOWN : new ClientNetwork(address);
    }
    if (isMapped(bytes)) {
      bytes = Arrays.copyOfRange(bytes, ADDRESS_BYTES - 4, ADDRESS_BYTES);
    }
    return bytes.length == ADDRESS_BYTES
        ? new ClientNetwork(HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64")
        : new ClientNetwork(NetUtil.bytesToIpAddress(bytes));
  }

  /** An IPv4 address that is written as IPv6: {@code ::ffff:192.0.2.1}. */
  private static boolean isMapped(byte[] bytes) {
    if (bytes.length != ADDRESS_BYTES || bytes[MAPPED_MARK] != -1 || bytes[MAPPED_MARK + 1] != -1) {
      return false;
    }
    for (int i = 0; i < MAPPED_MARK; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
