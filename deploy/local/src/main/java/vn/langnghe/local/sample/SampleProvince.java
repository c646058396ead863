package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Enters the sample province through the public APIs, as the Department of Home Affairs would.
 *
 * <p>Every id is derived from what it names, so loading again changes nothing.
 */
public final class SampleProvince {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PROCESSING_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration BREATH = Duration.ofMillis(300);
  private static final String PUBLISHER =
      "Cổng Dịch vụ công quốc gia, chỉ số 766 (mã công khai duynghiaqn/Crawler-766)";

  /** One request that may have to wait for a service to start or to learn of an agency. */
  private interface Request {
    JsonNode send() throws IOException, InterruptedException;
  }

  private final SampleServices services;
  private final Clock clock;
  private final Api api;

  public SampleProvince(SampleServices services) {
    this(services, Clock.systemUTC());
  }

  SampleProvince(SampleServices services, Clock clock) {
    this.services = services;
    this.clock = clock;
    this.api = new Api(services, clock);
  }

  /**
   * Loads everything, waiting up to two minutes for each step.
   *
   * @param progress told each step in words, Vietnamese first
   * @throws IOException when a service still refuses a step; the message says which and why
   */
  public void load(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept("Nạp tỉnh mẫu: cơ quan / Loading the sample province: agencies");
    patiently(this::postAgencies);
    progress.accept("Nạp tỉnh mẫu: số liệu đã công bố / Published figures");
    patiently(() -> postScoring("/api/v1/dossier-totals", dossierTotals()));
    for (Map<String, String> row : SampleFiles.officialValues()) {
      patiently(() -> postScoring("/api/v1/official-values", officialValue(row)));
    }
    progress.accept("Nạp tỉnh mẫu: đợt khảo sát mô phỏng / Simulated campaigns");
    for (var campaign : SampleFiles.campaigns()) {
      patiently(() -> putCampaign(campaign));
      patiently(() -> postScoring("/api/v1/campaign-admissions", admission(campaign)));
    }
  }

  /** Agencies that exist stay as they are: somebody may have changed them since. */
  private JsonNode postAgencies() throws IOException, InterruptedException {
    String path = "/api/v1/agencies";
    try {
      return api.get(
          SampleAccount.HOME_AFFAIRS, services.scoring(), path + "/" + SampleFiles.CHECKABLE);
    } catch (RefusedRequest e) {
      if (!e.notFound()) {
        throw e;
      }
    }
    return api.postCsv(
        SampleAccount.HOME_AFFAIRS, services.scoring(), path, SampleFiles.agencies());
  }

  private JsonNode postScoring(String path, ObjectNode body)
      throws IOException, InterruptedException {
    return api.post(SampleAccount.HOME_AFFAIRS, services.scoring(), path, body);
  }

  private static ObjectNode dossierTotals() {
    ObjectNode totals = SampleFiles.dossierTotals().deepCopy();
    totals.remove("notPublished");
    return totals.put("id", idOf(totals.toString()));
  }

  private static ObjectNode officialValue(Map<String, String> row) {
    ObjectNode value =
        JSON.createObjectNode()
            .put("index", row.get("index"))
            .put("agency", row.get("agency"))
            .put("period", row.get("period"))
            .put("source", PUBLISHER)
            .put("publishedOn", row.get("published_on"));
    value.put("value", number(row, "value"));
    ObjectNode parts = value.putObject("parts");
    SampleFiles.GROUPS.forEach(group -> parts.put(group, number(row, group)));
    return value;
  }

  /** The same decision again changes nothing, even where another was taken since. */
  private static ObjectNode admission(JsonNode campaign) {
    ObjectNode admission =
        JSON.createObjectNode()
            .put("index", campaign.path("index").asText())
            .put("campaign", campaign.path("code").asText())
            .put("admitted", true)
            .put("reason", "Đợt khảo sát mô phỏng của tỉnh mẫu");
    return admission.put("id", idOf(admission.toString()));
  }

  /** A campaign that exists stays as it is: somebody may have changed it since. */
  private JsonNode putCampaign(JsonNode campaign) throws IOException, InterruptedException {
    ObjectNode body = campaign.deepCopy();
    body.remove("index");
    String path = "/api/v1/campaigns/" + body.remove("code").asText();
    try {
      return api.get(SampleAccount.HOME_AFFAIRS, services.survey(), path);
    } catch (RefusedRequest e) {
      if (!e.notFound()) {
        throw e;
      }
    }
    var agencies = body.putArray("agencies");
    SampleFiles.departments().forEach(agencies::add);
    return api.put(SampleAccount.HOME_AFFAIRS, services.survey(), path, body);
  }

  private JsonNode patiently(Request request) throws IOException, InterruptedException {
    Instant deadline = clock.instant().plus(PROCESSING_TIMEOUT);
    while (true) {
      try {
        return request.send();
      } catch (RefusedRequest e) {
        if (!e.mayPass() || clock.instant().isAfter(deadline)) {
          throw e;
        }
      } catch (IOException e) {
        if (clock.instant().isAfter(deadline)) {
          throw e;
        }
      }
      Thread.sleep(BREATH);
    }
  }

  private static BigDecimal number(Map<String, String> row, String column) {
    return new BigDecimal(row.getOrDefault(column, "0"));
  }

  private static String idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
