package vn.langnghe.runtime.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client reads: RFC 9457 with a stable code.
 *
 * @param type relative address of the kind of problem
 * @param title the kind of problem in the caller's language, the same for every occurrence
 * @param status HTTP status
 * @param code stable name of the kind of problem
 * @param detail what happened this time, in the caller's language
 * @param errors what is wrong with which field
 */
@Schema(name = "Problem", description = "RFC 9457 problem details")
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type, String title, int status, String code, String detail, List<Fault> errors) {

  /** One wrong field. */
  @Schema(name = "Fault")
  public record Fault(String field, String code, String message) {}

  public static ProblemBody of(ProblemException thrown, Language language) {
    var problem = thrown.problem();
    return new ProblemBody(
        "/problems/" + problem.code(),
        ProblemTemplate.fill(problem.template().title(), thrown.args(), language),
        problem.status(),
        problem.code(),
        language.of(thrown.detail()),
        thrown.errors().stream()
            .map(e -> new Fault(e.field(), e.code(), language.of(e.message())))
            .toList());
  }

  @Override
  public String toString() {
    return status + " " + code + " " + Arrays.toString(errors.toArray());
  }
}
