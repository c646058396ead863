package vn.langnghe.bench.figure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Requests;

/**
 * Single answers of 39 items, as an interviewer's app posts them. Bodies are rendered once; only
 * the id changes from request to request.
 */
class Answers implements Requests {
  private static final int TEMPLATES = 256;
  private static final AtomicLong SERIES = new AtomicLong(1);

  private final List<byte[]> templates = new ArrayList<>();
  private final List<String> agencies = new ArrayList<>();
  private final int idAt;
  private final long high;

  Answers(RunningSystem target, long seed) {
    this.high = target.run().getMostSignificantBits() ^ (SERIES.getAndIncrement() << 20);
    var random = new SplittableRandom(seed);
    String zero = new UUID(0, 0).toString();
    int at = -1;
    for (int i = 0; i < TEMPLATES; i++) {
      String agency = target.agencies().get(i % target.agencies().size());
      String request = request(target, body(target, agency, zero, random));
      at = request.indexOf(zero);
      agencies.add(agency);
      templates.add(request.getBytes(StandardCharsets.UTF_8));
    }
    this.idAt = at;
  }

  @Override
  public ByteBuffer next(long number) {
    byte[] request = templates.get((int) (number % TEMPLATES)).clone();
    byte[] id = new UUID(high, number).toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, request, idAt, id.length);
    return ByteBuffer.wrap(request);
  }

  String agencyOf(long number) {
    return agencies.get((int) (number % TEMPLATES));
  }

  private static String request(RunningSystem target, String body) {
    return "POST /api/v1/campaigns/"
        + target.campaign()
        + "/responses HTTP/1.1\r\n"
        + "Host: 127.0.0.1\r\n"
        + "Authorization: Bearer "
        + target.surveyToken()
        + "\r\n"
        + "Content-Type: application/json\r\n"
        + "Accept: application/json\r\n"
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n"
        + "\r\n"
        + body;
  }

  private static String body(
      RunningSystem target, String agency, String id, SplittableRandom random) {
    var answers = new StringJoiner(",", "{", "}");
    for (String item : target.items()) {
      int score = random.nextInt(7) - 1;
      answers.add("\"" + item + "\":" + (score < 1 ? "null" : String.valueOf(score)));
    }
    return "{\"id\":\""
        + id
        + "\",\"agency\":\""
        + agency
        + "\",\"occurredAt\":\""
        + Instant.now().truncatedTo(ChronoUnit.SECONDS)
        + "\",\"channel\":\"INTERVIEW\",\"answers\":"
        + answers
        + ",\"strata\":{\"gender\":\""
        + (random.nextBoolean() ? "female" : "male")
        + "\"}}";
  }
}
