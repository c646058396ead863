package vn.langnghe.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.wire.Json;

/** Writes problems, whatever the endpoint would have produced. */
@Singleton
public class ProblemAnswers {

  public static final String MEDIA_TYPE = "application/problem+json";

  private final ObjectWriter writer = Json.mapper().writerFor(ProblemBody.class);
  private final ProblemOccurrence occurrence;
  private final RefusedAccess refused;

  ProblemAnswers(ProblemOccurrence occurrence, RefusedAccess refused) {
    this.occurrence = occurrence;
    this.refused = refused;
  }

  RestResponse<byte[]> answer(ProblemException problem, HttpHeaders request) {
    occurrence.set(problem);
    var language = Language.of(request);
    var answer =
        RestResponse.ResponseBuilder.<byte[]>create(problem.problem().status())
            .entity(bytes(problem, language))
            .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  byte[] bytes(ProblemException problem, Language language) {
    refused.told(problem.problem());
    try {
      return writer.writeValueAsBytes(ProblemBody.of(problem, language));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
