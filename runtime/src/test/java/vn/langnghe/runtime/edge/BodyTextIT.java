package vn.langnghe.runtime.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class BodyTextIT {

  private static final RestAssuredConfig CHARSET_AS_GIVEN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

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

  private static ValidatableResponse text(byte[] bytes, String charset) {
    return given()
        .config(CHARSET_AS_GIVEN)
        .contentType("text/csv" + (charset.equals("none") ? "" : "; charset=" + charset))
        .body(bytes)
        .post("/edge/texts")
        .then();
  }
}
