package vn.langnghe.bench.yardstick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Backlog;

/**
 * A bare loop: consumes the topic, parses each response and inserts fact rows in batches of 5,000,
 * one transaction a batch. No counts, no duplicates, no restart.
 */
public final class FactLoop {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 5_000;
  private static final String TABLE =
      """
      create table if not exists yardstick_fact (
        response_id uuid primary key, agency text not null, questionnaire text not null, estimator text not null,
        month int not null, received_at timestamptz not null, answers bytea not null);
      truncate yardstick_fact;
      """;

  private final RunningSystem target;

  public FactLoop(RunningSystem target) {
    this.target = target;
  }

  /** Records stored per second between two sets of offsets. */
  public double perSecond(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
      throws SQLException, IOException {
    try (var connection =
            DriverManager.getConnection(target.jdbcUrl(), target.user(), target.password());
        var consumer = Backlog.consumer(target.kafka())) {
      try (var statement = connection.createStatement()) {
        statement.execute(TABLE);
      }
      connection.setAutoCommit(false);
      consumer.assign(from.keySet());
      from.forEach(consumer::seek);
      long all = 0;
      for (var end : to.entrySet()) {
        all += end.getValue() - from.getOrDefault(end.getKey(), 0L);
      }
      long begin = System.nanoTime();
      long read = 0;
      List<JsonNode> waiting = new ArrayList<>(BATCH);
      while (read < all) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          waiting.add(JSON.readTree(record.value()));
          read++;
          if (waiting.size() == BATCH) {
            insert(connection, waiting);
            waiting.clear();
          }
        }
      }
      insert(connection, waiting);
      return all / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private static void insert(Connection connection, List<JsonNode> responses) throws SQLException {
    int size = responses.size();
    String[][] columns = new String[6][size];
    byte[][] answers = new byte[size][];
    for (int i = 0; i < size; i++) {
      var response = responses.get(i);
      columns[0][i] = response.get("id").textValue();
      columns[1][i] = response.get("agency").textValue();
      columns[2][i] = response.get("questionnaire").textValue();
      columns[3][i] = response.get("estimator").textValue();
      columns[4][i] = "2026" + response.get("occurredAt").textValue().substring(5, 7);
      columns[5][i] = response.get("receivedAt").textValue();
      answers[i] = answers(response.get("answers"));
    }
    try (var insert =
        connection.prepareStatement(
            """
            insert into yardstick_fact
            select * from unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::int[],
                                 ?::text[]::timestamptz[], ?::bytea[])
            """)) {
      for (int i = 0; i < columns.length; i++) {
        insert.setObject(i + 1, columns[i]);
      }
      insert.setObject(7, answers);
      insert.executeUpdate();
    }
    connection.commit();
  }

  private static byte[] answers(JsonNode scores) {
    var bytes = new byte[scores.size()];
    int i = 0;
    for (var score : scores) {
      bytes[i++] = (byte) score.asInt(0);
    }
    return bytes;
  }
}
