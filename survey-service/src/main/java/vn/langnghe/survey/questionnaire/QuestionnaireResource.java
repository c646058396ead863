package vn.langnghe.survey.questionnaire;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.event.Text;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.survey.SurveyProblem;

/** The questionnaires, for everybody. */
@Path("/api/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Phiếu khảo sát / Questionnaires")
public class QuestionnaireResource {

  /** One line of the list. */
  public record QuestionnaireSummary(String code, Text name, int items) {}

  private final Questionnaires questionnaires;

  public QuestionnaireResource(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Danh sách phiếu khảo sát / List of questionnaires",
      description =
          "Công khai. Mọi phiên bản phiếu mà hệ thống này dùng."
              + " / Public. Every version of a questionnaire that this installation offers.")
  public List<QuestionnaireSummary> all() {
    return questionnaires.all().stream()
        .map(
            questionnaire ->
                new QuestionnaireSummary(
                    questionnaire.code(), questionnaire.content().name(), questionnaire.size()))
        .toList();
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Một phiếu khảo sát / One questionnaire",
      description =
          "Công khai. Câu hỏi theo thứ tự, thang điểm 1..5, nhân tố của từng câu, nhóm người trả"
              + " lời. / Public. Items in order, the scale 1..5, each item's factor, and the strata"
              + " of respondents.")
  @APIResponse(responseCode = "200", description = "Phiếu khảo sát / The questionnaire")
  @APIResponse(responseCode = "404", description = "`unknown-questionnaire`")
  public Questionnaire.Content one(@Code(CodeKind.QUESTIONNAIRE) String code) {
    return questionnaires
        .find(code)
        .map(Questionnaire::content)
        .orElseThrow(() -> SurveyProblem.UNKNOWN_QUESTIONNAIRE.with(code));
  }
}
