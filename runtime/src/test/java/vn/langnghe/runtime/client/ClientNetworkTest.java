package vn.langnghe.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "203.0.113.7, ::ffff:203.0.113.7, true",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "fe80::1%eth0, fe80::2, true",
    "unknown, unknown, true",
    "unknown, 0.0.0.0, false",
  })
  void whoHasOneAddressOfANetworkCountsAsOne(String one, String other, boolean same) {
    assertThat(ClientNetwork.of(one).equals(ClientNetwork.of(other))).isEqualTo(same);
  }
}
