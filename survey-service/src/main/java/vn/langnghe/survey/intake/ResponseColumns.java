package vn.langnghe.survey.intake;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.langnghe.survey.response.CheckedResponse;
import vn.langnghe.survey.response.StrataJson;

/** Responses turned into columns, which is how PostgreSQL takes many rows in one statement. */
record ResponseColumns(Collection<CheckedResponse> responses) {

  /** One array per column of {@link ResponseStore}'s insert. */
  Object[] inOrder() {
    return new Object[] {
      texts(response -> response.id().toString()),
      texts(response -> response.campaign().code()),
      texts(CheckedResponse::agency),
      texts(response -> response.channel().name()),
      numbers(response -> response.occurredAt().toEpochMilli()),
      numbers(response -> response.receivedAt().toEpochMilli()),
      texts(CheckedResponse::contentHash),
      texts(CheckedResponse::answerLine),
      texts(response -> StrataJson.of(response.strata())),
      texts(CheckedResponse::collector),
    };
  }

  private String[] texts(Function<CheckedResponse, String> column) {
    return responses.stream().map(column).toArray(String[]::new);
  }

  private long[] numbers(ToLongFunction<CheckedResponse> column) {
    return responses.stream().mapToLong(column).toArray();
  }
}
