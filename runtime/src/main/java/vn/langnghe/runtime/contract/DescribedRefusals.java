package vn.langnghe.runtime.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.ProblemAnswers;

/**
 * Lists with every operation the refusals that all share, and gives each refusal its body: a
 * problem. What a resource itself says of a status stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DescribedRefusals implements OASFilter {
  private static final String PROBLEM = "#/components/schemas/Problem";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(DescribedRefusals::complete);
  }

  private static void complete(Operation operation) {
    var listed = operation.getResponses();
    shared(operation)
        .filter(problem -> listed.getAPIResponse(status(problem)) == null)
        .forEach(problem -> listed.addAPIResponse(status(problem), told(problem)));
    listed.getAPIResponses().forEach((status, response) -> giveBody(listed, status, response));
    // In the order of their numbers, so that a person finds them.
    listed.setAPIResponses(new TreeMap<>(listed.getAPIResponses()));
  }

  private static Stream<HttpProblems> shared(Operation operation) {
    return Stream.of(
            Stream.of(
                HttpProblems.INVALID_INPUT,
                HttpProblems.NOT_ACCEPTABLE,
                HttpProblems.UNEXPECTED,
                HttpProblems.UNAVAILABLE),
            isIn(operation, Parameter.In.PATH)
                ? Stream.of(HttpProblems.NOT_FOUND)
                : Stream.<HttpProblems>of(),
            isSecured(operation)
                ? Stream.of(HttpProblems.INVALID_TOKEN, HttpProblems.FORBIDDEN)
                : Stream.<HttpProblems>of(),
            operation.getRequestBody() != null
                ? Stream.of(HttpProblems.TOO_LARGE, HttpProblems.UNSUPPORTED_MEDIA_TYPE)
                : Stream.<HttpProblems>of())
        .flatMap(it -> it);
  }

  private static void giveBody(APIResponses listed, String status, APIResponse response) {
    if (response.getContent() != null) {
      return;
    }
    if (status.startsWith("4") || status.startsWith("5")) {
      response.setContent(problem());
    } else if (status.equals("201")) {
      // What was made is told like what was there already.
      Optional.ofNullable(listed.getAPIResponse("200"))
          .map(APIResponse::getContent)
          .ifPresent(response::setContent);
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemAnswers.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  private static APIResponse told(HttpProblems problem) {
    var title = problem.template().title();
    return OASFactory.createAPIResponse()
        .description("`" + problem.code() + "`: " + title.vi() + " / " + title.en());
  }

  private static String status(HttpProblems problem) {
    return String.valueOf(problem.status());
  }

  private static boolean isIn(Operation operation, Parameter.In place) {
    return Optional.ofNullable(operation.getParameters()).stream()
        .flatMap(it -> it.stream())
        .anyMatch(parameter -> parameter.getIn() == place);
  }

  private static boolean isSecured(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }
}
