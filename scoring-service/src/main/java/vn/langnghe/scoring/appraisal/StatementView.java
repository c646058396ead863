package vn.langnghe.scoring.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.appraisal.record.ClaimBody;

/**
 * What one side said.
 *
 * @param claim absent for an explanation and a move
 * @param note the reason; may be empty
 * @param evidence ids of the evidence that it refers to
 * @param at when
 * @param by account; absent for the public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
    @Nullable ClaimBody claim, String note, List<UUID> evidence, Instant at, @Nullable String by) {

  static StatementView of(RecordedStatement recorded, boolean named) {
    var statement = recorded.statement();
    var claim =
        switch (statement) {
          case Statement.Self(var body, var note, var evidence) -> body;
          case Statement.Appraised(var body, var note) -> body;
          case Statement.Explained explained -> null;
          case Statement.Moved moved -> null;
        };
    return new StatementView(
        claim, statement.note(), statement.attached(), recorded.at(), named ? recorded.by() : null);
  }
}
