package vn.langnghe.scoring.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import vn.langnghe.event.wire.Json;
import vn.langnghe.scoring.appraisal.Statement.Kind;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;
import vn.langnghe.scoring.appraisal.record.Stage;

/** One statement as stored. Rows are only appended; the database refuses anything else. */
@Entity
@Immutable
@Table(name = "appraisal_entry")
@NullUnmarked
class AppraisalEntry extends PanacheEntityBase {

  private static final JsonMapper JSON = Json.mapper();
  private static final String OF_RECORD = "key.index = ?1 and key.period = ?2 and key.agency = ?3";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Embedded AppraisalKey key;

  @Enumerated(EnumType.STRING)
  Stage stage;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String criterion;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  Instant enteredAt;
  String enteredBy;

  protected AppraisalEntry() {}

  AppraisalEntry(AppraisalKey key, RecordedStatement recorded) {
    this.key = key;
    this.stage = recorded.stage();
    this.kind = recorded.statement().kind();
    this.criterion = recorded.criterion();
    this.content = write(recorded.statement());
    this.enteredAt = recorded.at();
    this.enteredBy = recorded.by();
  }

  /** In the order in which they were made. */
  static List<AppraisalEntry> of(AppraisalKey key) {
    return list(OF_RECORD + " order by id", key.index(), key.period(), key.agency());
  }

  /** The last one of this kind about a criterion. */
  static Optional<AppraisalEntry> last(AppraisalKey key, Kind kind, String criterion) {
    return AppraisalEntry.<AppraisalEntry>find(
            OF_RECORD + " and kind = ?4 and criterion = ?5 order by id desc",
            key.index(),
            key.period(),
            key.agency(),
            kind,
            criterion)
        .firstResultOptional();
  }

  RecordedStatement recorded() {
    return new RecordedStatement(stage, criterion, read(kind, content), enteredAt, enteredBy);
  }

  private static String write(Statement statement) {
    try {
      return JSON.writeValueAsString(statement);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unwritable statement", broken);
    }
  }

  private static Statement read(Kind kind, String content) {
    try {
      return JSON.readValue(content, kind.type());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable statement", broken);
    }
  }
}
