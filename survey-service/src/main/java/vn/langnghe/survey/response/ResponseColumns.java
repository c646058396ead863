package vn.langnghe.survey.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** Responses turned into columns, which is how PostgreSQL takes many rows in one statement. */
final class ResponseColumns {

  private final List<CheckedResponse> responses;

  ResponseColumns(List<CheckedResponse> responses) {
    this.responses = responses;
  }

  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    var columns =
        new Object[][] {
          texts(response -> response.id().toString()),
          texts(response -> response.campaign().code()),
          texts(CheckedResponse::agency),
          texts(response -> response.channel().name()),
          numbers(response -> response.occurredAt().toEpochMilli()),
          numbers(response -> response.receivedAt().toEpochMilli()),
          texts(CheckedResponse::contentHash),
          texts(CheckedResponse::answerLine),
          texts(response -> json(response.strata())),
          texts(CheckedResponse::collector),
        };
    for (int i = 0; i < columns.length; i++) {
      statement.setArray(i + 1, connection.createArrayOf(typeOf(columns[i]), columns[i]));
    }
  }

  private String[] texts(Function<CheckedResponse, String> column) {
    return responses.stream().map(column).toArray(String[]::new);
  }

  private Long[] numbers(Function<CheckedResponse, Long> column) {
    return responses.stream().map(column).toArray(Long[]::new);
  }

  private static String typeOf(Object[] column) {
    return column instanceof Long[] ? "bigint" : "text";
  }

  /** Names and values are codes of the questionnaire file: nothing in them needs escaping. */
  static String json(SortedMap<String, String> strata) {
    var json = new StringBuilder("{");
    strata.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
    return json.append('}').toString();
  }
}
