package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Simulated answers about the months before this one: what is public moves in groups of people, and
 * a page of a month that has just begun would be empty. Everything follows from the month, so
 * loading again changes nothing.
 */
public final class PastMonths {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String CAMPAIGN = "/api/v1/campaigns/SIPAS-GL-2026/responses/batch";
  private static final int MONTHS = 3;
  private static final int PEOPLE = 35;
  private static final int FIRST_DAY = 2;
  private static final int DAYS = 25;

  private final SampleServices services;
  private final Clock clock;
  private final Api api;

  public PastMonths(SampleServices services) {
    this(services, Clock.systemUTC());
  }

  PastMonths(SampleServices services, Clock clock) {
    this.services = services;
    this.clock = clock;
    this.api = new Api(services, clock);
  }

  /**
   * Sends one batch for each department and month.
   *
   * @throws IOException when a service refuses an answer; the message says which and why
   */
  public void load(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept(
        "Nạp tỉnh mẫu: phiếu mô phỏng của các tháng trước / Simulated answers of past months");
    for (var month : months()) {
      for (var department : SampleFiles.departments()) {
        var answered =
            api.post(
                SampleAccount.SIMULATOR, services.survey(), CAMPAIGN, answers(department, month));
        for (var result : answered.path("results")) {
          if (result.path("status").asInt() / 100 != 2) {
            throw new IOException(CAMPAIGN + ": " + result);
          }
        }
      }
    }
  }

  /** The months before this one, oldest first, as far as the campaign was open. */
  List<YearMonth> months() {
    var now = YearMonth.from(clock.instant().atZone(VIETNAM));
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(back -> now.minusMonths(MONTHS + 1L - back))
        .filter(month -> !month.isBefore(YearMonth.of(2026, 1)))
        .toList();
  }

  static ArrayNode answers(String department, YearMonth month) {
    var random = new SplittableRandom((department + month).hashCode());
    var answers = JSON.createArrayNode();
    for (int i = 0; i < PEOPLE; i++) {
      var id = SimulatedIds.next(random);
      answers.add(SimulatedCitizen.interviewed(id, department, within(month, random), random));
    }
    return answers;
  }

  private static Instant within(YearMonth month, SplittableRandom random) {
    var morning = month.atDay(FIRST_DAY + random.nextInt(DAYS)).atTime(8, 0).atZone(VIETNAM);
    return morning.toInstant().plus(Duration.ofMinutes(random.nextInt(540)));
  }
}
