package vn.langnghe.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What an earlier version wrote and answered; {@code recorded/README.md} says how it was made. */
public final class Recording {

  /** The topics of facts, which every score is computed from. */
  public static final List<String> FACTS =
      List.of("survey-responses", "feedback-cases", "dossiers");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /**
   * A request to the scoring service.
   *
   * @param user the demo account that sent it
   * @param method POST or PUT
   * @param path path of the request
   * @param contentType type of the body
   * @param body the body
   * @param status what was answered
   */
  public record Request(
      String user, String method, String path, String contentType, String body, int status) {}

  /**
   * A public read of the reporting service.
   *
   * @param path path and query
   * @param body what was answered, with status 200
   */
  public record Answer(String path, String body) {}

  private Recording() {}

  /** Every record of a topic, as a consumer would see it, by partition and offset. */
  public static List<ConsumerRecord<String, byte[]>> records(String topic) {
    return lines(topic + ".tsv.gz").stream().map(line -> record(topic, line)).toList();
  }

  public static List<Request> scoringRequests() {
    return lines("scoring-requests.jsonl").stream()
        .map(line -> read(() -> JSON.readValue(line, Request.class)))
        .toList();
  }

  public static List<Answer> reportingAnswers() {
    return lines("reporting-answers.tsv.gz").stream()
        .map(line -> line.split("\t", 2))
        .map(columns -> new Answer(columns[0], columns[1]))
        .toList();
  }

  private static ConsumerRecord<String, byte[]> record(String topic, String line) {
    String[] columns = line.split("\t", 6);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            topic,
            Integer.parseInt(columns[0]),
            Long.parseLong(columns[1]),
            columns[3],
            columns[5].getBytes(StandardCharsets.UTF_8));
    read(() -> JSON.readValue(columns[4], TEXTS))
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static List<String> lines(String file) {
    return read(
        () -> {
          try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8));
              Stream<String> lines = reader.lines()) {
            return lines.toList();
          }
        });
  }

  private static InputStream open(String file) throws IOException {
    InputStream bytes =
        Objects.requireNonNull(Recording.class.getResourceAsStream("/recorded/" + file), file);
    return file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that reads. */
  private interface Reading<T extends @Nullable Object> {
    T read() throws IOException;
  }
}
