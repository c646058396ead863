package vn.langnghe.scoring.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * An agency's file as one reader may see it.
 *
 * @param due last day of the stage, null when the file is fixed
 * @param filedOn day of the agency's approval
 * @param lines one per criterion, in the order of the rubric
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Hồ sơ tự chấm và thẩm định. / A file of self-scores and appraisal.")
public record Sheet(
    String index,
    Period period,
    String agency,
    Stage stage,
    @Nullable LocalDate due,
    @Nullable LocalDate filedOn,
    List<Line> lines) {

  /** Everything about one criterion. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String criterion,
      @Nullable Word self,
      @Nullable Word appraised,
      @Nullable Word explained,
      List<Evidence> evidence) {}

  /**
   * What one side said last.
   *
   * @param by account; absent for readers outside the process
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Word(
      @Nullable ClaimBody claim,
      String note,
      List<UUID> evidence,
      Instant at,
      @Nullable String by) {

    static Word of(Entry entry, boolean named) {
      var claim =
          switch (entry.said()) {
            case Said.Self(var body, var note, var evidence) -> body;
            case Said.Appraised(var body, var note) -> body;
            case Said.Explained explained -> null;
            case Said.Moved moved -> null;
          };
      return new Word(
          claim,
          entry.said().note(),
          entry.said().attached(),
          entry.at(),
          named ? entry.by() : null);
    }
  }

  /**
   * One line of the history.
   *
   * @param stage the stage in which it happened
   * @param kind what kind of thing it was
   * @param criterion absent for a move
   * @param move absent unless the file moved
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Event(
      Stage stage, String kind, @Nullable String criterion, @Nullable Move move, Word word) {

    static Event of(Entry entry, boolean named) {
      return new Event(
          entry.stage(),
          entry.said().kind().name(),
          entry.criterion().isEmpty() ? null : entry.criterion(),
          entry.said() instanceof Said.Moved(var move, var note) ? move : null,
          Word.of(entry, named));
    }
  }
}
