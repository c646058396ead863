package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param body empty for a stream, which is closed as soon as it is open
 */
public record Answer(int status, HttpHeaders headers, Bytes body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String type() {
    return headers.firstValue("Content-Type").orElse("");
  }

  String text() {
    return body.text();
  }

  boolean isDone() {
    return status >= 200 && status < 300;
  }

  /** A missing node where the answer is no JSON. */
  JsonNode json() {
    try {
      return JSON.readTree(body.text());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
