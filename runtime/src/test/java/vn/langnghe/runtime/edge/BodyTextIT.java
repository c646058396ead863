package vn.langnghe.runtime.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class BodyTextIT {

  private static final RestAssuredConfig CHARSET_AS_GIVEN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private static final String THING = "{\"name\":\"Sở\",\"score\":5,\"channel\":\"APP\"}";

  @ParameterizedTest
  @CsvSource({
    "windows-1258, windows-1258",
    "UTF-16, utf-16",
    "UTF-16, none",
    "UTF-8, none",
    "UTF-8, utf-8"
  })
  void textIsReadInTheCharsetThatItIsWrittenIn(String written, String declared) throws Exception {
    var text = Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFC);
    var sent = written.equals("windows-1258") ? "Sơ\u0309 Nô\u0323i vu\u0323" : text;
    text(sent.getBytes(Charset.forName(written)), declared).statusCode(200).body(equalTo(text));
  }

  @Test
  void textInAnotherCharsetThanDeclaredIsRefusedWithWordsThatHelp() {
    text(new byte[] {'S', (byte) 0xF4}, "none")
        .statusCode(400)
        .body("code", equalTo("wrong-charset"))
        .body("detail", containsString("charset=windows-1258"));
    text(new byte[] {'S'}, "foo").statusCode(415).body("code", equalTo("unsupported-charset"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, none",
    "UTF-16LE, none",
    "UTF-16BE, none",
    "UTF-32, none",
    "UTF-32LE, none",
    "UTF-16, utf-16",
    "ISO-8859-1, iso-8859-1",
    "UTF-8, windows-1258",
    "UTF-8, nope"
  })
  void jsonThatIsNotUtf8IsRefusedWithWordsThatHelp(String written, String declared)
      throws Exception {
    json(THING.getBytes(Charset.forName(written)), declared)
        .statusCode(400)
        .body("code", equalTo("json-not-utf-8"))
        .body("detail", containsString("UTF-8"));
  }

  @Test
  void aBodyOfLessThanFourBytesIsJudgedByWhatThereIs() throws Exception {
    json(new byte[] {(byte) 0xFF, (byte) 0xFE}, "none").body("code", equalTo("json-not-utf-8"));
    json(new byte[0], "none").statusCode(400);
    json(new byte[] {'{'}, "none").statusCode(400).body("code", equalTo("broken-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "utf-8", "UTF8", "us-ascii"})
  void jsonInUtf8IsReadWhateverTheSenderCallsIt(String declared) throws Exception {
    json(THING.getBytes(StandardCharsets.UTF_8), declared)
        .statusCode(200)
        .body("name", equalTo("Sở"));
  }

  @Test
  void jsonMayHaveTheMarkOfUtf8() throws Exception {
    json(("\uFEFF" + THING).getBytes(StandardCharsets.UTF_8), "none").statusCode(200);
  }

  private static ValidatableResponse json(byte[] bytes, String charset) {
    return given()
        .config(CHARSET_AS_GIVEN)
        .contentType("application/json" + (charset.equals("none") ? "" : "; charset=" + charset))
        .body(bytes)
        .post("/edge/things")
        .then();
  }

  private static ValidatableResponse text(byte[] bytes, String charset) {
    return given()
        .config(CHARSET_AS_GIVEN)
        .contentType("text/csv" + (charset.equals("none") ? "" : "; charset=" + charset))
        .body(bytes)
        .post("/edge/texts")
        .then();
  }
}
