package vn.langnghe.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A code, a name and a number that people may send in any place of any request, and that no log
 * line and no metric of the service under test may show, whatever the answer was.
 */
public final class PlantedData {

  public static final String CODE = "7KQF-PLANTED-9WXZ";
  public static final String NAME = "Lò Thị Planted";
  public static final String PHONE = "0987 123 999";

  /** Requests that carry what is planted. */
  public interface Requests {
    /** The statuses of the answers, in their order. */
    List<Integer> send() throws Exception;
  }

  private final Set<String> words =
      new HashSet<>(List.of("PLANTED", "Planted", PHONE, PHONE.replace(" ", "")));

  /** Something of the same kind that only an answer tells. */
  public String also(String word) {
    words.add(word);
    return word;
  }

  /** The statuses of the answers, of which nothing is told. */
  public List<Integer> sent(Requests requests) throws Exception {
    var statuses = new ArrayList<Integer>();
    var lines = LogLines.during(() -> statuses.addAll(requests.send()));
    var metrics = ManagementPort.metrics();
    assertThat(metrics).contains("uri=\"/other\"");
    for (var word : words) {
      assertThat(lines.all()).noneMatch(line -> line.contains(word));
      assertThat(metrics).doesNotContain(word);
    }
    return statuses;
  }

  /** Whatever can be sent to an address below which there is nothing. */
  public static List<Integer> everyWay(String address) {
    return List.of(
        marked().get(address).statusCode(),
        marked().get(address + "/" + CODE + "/" + NAME).statusCode(),
        marked().queryParam(CODE, PHONE).get(address).statusCode(),
        marked().queryParam("index", NAME).get(address).statusCode(),
        marked().auth().oauth2(CODE).get(address).statusCode(),
        marked().patch(address).statusCode(),
        marked().contentType("text/plain").body(NAME).patch(address).statusCode(),
        marked().contentType("text/plain").body(NAME).post("/sign-out").statusCode());
  }

  /** A request that says what is planted wherever it may. */
  public static RequestSpecification marked() {
    return given()
        .header("User-Agent", CODE)
        .header("Referer", "https://example.org/" + CODE)
        .header("Accept-Language", CODE)
        .header("If-None-Match", '"' + CODE + '"')
        .header("X-Request-Id", CODE)
        .cookie("planted", CODE);
  }

  /** What a read answers while the database refuses the table's rows and quotes what was sent. */
  public static int whileReadingFails(String table, String state, Supplier<Response> request) {
    var backends = Backends.underTest();
    backends.execute(
        """
        create function quote() returns boolean language plpgsql as $$ begin
          raise exception 'not read: %1$s %2$s' using errcode = '%3$s', detail = '%4$s';
        end $$;
        create policy quote on %5$s using (quote());
        alter table %5$s enable row level security;
        alter table %5$s force row level security
        """
            .formatted(NAME, PHONE, state, CODE, table));
    try {
      return request.get().statusCode();
    } finally {
      backends.execute(
          """
          alter table %1$s no force row level security;
          alter table %1$s disable row level security;
          drop policy quote on %1$s;
          drop function quote
          """
              .formatted(table));
    }
  }
}
