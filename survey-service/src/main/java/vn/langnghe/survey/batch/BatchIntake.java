package vn.langnghe.survey.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.Language;
import vn.langnghe.runtime.problem.ProblemBody;
import vn.langnghe.runtime.problem.ProblemException;
import vn.langnghe.runtime.telemetry.FaultLog;
import vn.langnghe.runtime.telemetry.RouteTemplate;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.batch.BatchResult.ItemResult;
import vn.langnghe.survey.intake.Collector;
import vn.langnghe.survey.intake.IntakeProblems;
import vn.langnghe.survey.intake.IntakeResult;
import vn.langnghe.survey.intake.ResponseIntake;
import vn.langnghe.survey.response.ResponseFaults;
import vn.langnghe.survey.response.SubmittedResponse;

/** Takes each response of a batch by itself: what is wrong with one says nothing of the others. */
@Singleton
public class BatchIntake {

  static final int MAX_RESPONSES = 500;

  private record Pending(@Nullable UUID id, CompletableFuture<IntakeResult> result) {}

  private final ResponseIntake intake;
  private final ObjectMapper json;
  private final FaultLog faults;

  public BatchIntake(ResponseIntake intake, ObjectMapper json, FaultLog faults) {
    this.intake = intake;
    this.json = json;
    this.faults = faults;
  }

  BatchOutcome take(
      String campaign, @Nullable List<JsonNode> responses, Collector collector, Language language) {
    if (responses == null || responses.isEmpty() || responses.size() > MAX_RESPONSES) {
      return new BatchOutcome.WrongSize(MAX_RESPONSES);
    }
    var pending = responses.stream().map(node -> begin(campaign, node, collector)).toList();
    var results = new ArrayList<ItemResult>(pending.size());
    for (var one : pending) {
      results.add(item(results.size(), one.id(), one.result(), language));
    }
    return BatchResult.of(results);
  }

  private Pending begin(String campaign, JsonNode node, Collector collector) {
    try {
      @Nullable SubmittedResponse submitted = json.treeToValue(node, SubmittedResponse.class);
      if (submitted == null) {
        return refused("");
      }
      return new Pending(submitted.id(), intake.take(campaign, submitted, collector));
    } catch (JsonProcessingException e) {
      return refused(path(e));
    } catch (RuntimeException fault) {
      return new Pending(id(node), CompletableFuture.failedFuture(fault));
    }
  }

  private static @Nullable UUID id(JsonNode node) {
    try {
      return UUID.fromString(node.path("id").asText());
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static Pending refused(String field) {
    var faults = ResponseFaults.of(field, SurveyProblem.MALFORMED_RESPONSE);
    return new Pending(null, CompletableFuture.completedFuture(new IntakeResult.Faulty(faults)));
  }

  private ItemResult item(
      int index, @Nullable UUID id, CompletableFuture<IntakeResult> result, Language language) {
    try {
      return item(index, id, result.join(), language);
    } catch (RuntimeException fault) {
      var told = faults.unexpected(RouteTemplate.current(), fault);
      return refusal(index, id, IntakeProblems.unexpected(told), language);
    }
  }

  private static ItemResult item(
      int index, @Nullable UUID id, IntakeResult result, Language language) {
    return switch (result) {
      case IntakeResult.Accepted(var receipt) -> new ItemResult(index, id, 201, receipt, null);
      case IntakeResult.AlreadyAccepted(var receipt) ->
          new ItemResult(index, id, 200, receipt, null);
      case IntakeResult.Refused refused -> refusal(index, id, IntakeProblems.of(refused), language);
    };
  }

  private static ItemResult refusal(
      int index, @Nullable UUID id, ProblemException problem, Language language) {
    var body = ProblemBody.of(problem, language);
    return new ItemResult(index, id, body.status(), null, body);
  }

  private static String path(JsonProcessingException wrong) {
    return wrong instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."))
        : "";
  }
}
