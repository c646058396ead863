package vn.langnghe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PlatformProcessIT {
  @Test
  void recordsSurviveAStopAndAKillOfTheBroker() {
    Records records = Records.shared();
    records.send("survey-responses", "H21.17", bytes("một"), Map.of("ce_id", "1"));

    PlatformProcess.shared().stop("kafka");
    PlatformProcess.shared().resume("kafka");
    records.send("survey-responses", "H21.18", bytes("hai"), Map.of());
    PlatformProcess.shared().kill("kafka");
    PlatformProcess.shared().resume("kafka");

    assertThat(records.await("survey-responses", "H21.17").value()).isEqualTo(bytes("một"));
    assertThat(Records.header(records.await("survey-responses", "H21.17"), "ce_id")).isEqualTo("1");
    assertThat(records.all("survey-responses"))
        .extracting(ConsumerRecord::key)
        .contains("H21.17", "H21.18")
        .doesNotHaveDuplicates();
  }

  @Test
  void rowsSurviveAKillOfTheDatabase() throws SQLException {
    write("create table kept (value int)");
    write("insert into kept values (42)");

    PlatformProcess.shared().kill("postgres");
    PlatformProcess.shared().resume("postgres");

    assertThat(number("select value from kept")).isEqualTo(42);
  }

  @Test
  void theDatabaseIsDurable() throws SQLException {
    assertThat(
            number(
                "select count(*) from pg_settings where setting = 'on' and name in"
                    + " ('fsync', 'synchronous_commit', 'full_page_writes')"))
        .isEqualTo(3);
  }

  @Test
  void aKioskTokenCarriesItsAgencyAndItsRole() {
    assertThat(claims(Tokens.of("kiosk-h21-17")))
        .contains("\"agency\":\"H21.17\"", "\"survey-collector\"");
  }

  @Test
  void aServiceAccountHasItsRolesAndNoAgency() {
    assertThat(claims(Tokens.ofClient("portal")))
        .contains("\"survey-collector\"", "\"case-intake\"")
        .doesNotContain("\"agency\"");
    assertThat(claims(Tokens.ofClient("langnghe-simulator"))).contains("\"case-officer\"");
    assertThat(claims(Tokens.ofClient("dossier-gateway"))).contains("\"dossier-reporter\"");
  }

  private static void write(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }

  private static Connection connect() throws SQLException {
    return PlatformProcess.shared().connect("survey");
  }

  private static String claims(String token) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
