package vn.langnghe.event.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.event.EventType;

class GoldenFilesTest {

  /** Keeps 20.00 apart from 20: decimals must come back as they were sent. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Codec codec = new Codec();

  @ParameterizedTest
  @EnumSource
  void everyEventHasATypicalAndAMinimalGoldenFile(EventType type) {
    assertThat(Golden.of(type)).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.event.wire.Golden#files")
  void goldenFileKeepsToItsSchema(Golden.File golden) throws Exception {
    var faults =
        Golden.schema(golden.type())
            .validate(
                new String(golden.bytes(), StandardCharsets.UTF_8),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.event.wire.Golden#files")
  void goldenFileIsReadAndWrittenAsItIs(Golden.File golden) throws Exception {
    var event = codec.decode(golden.type(), golden.bytes());
    assertThat(EventType.of(event)).isEqualTo(golden.type());
    assertThat(EXACT.readTree(codec.encode(event)))
        .hasToString(EXACT.readTree(golden.bytes()).toString());
  }
}
