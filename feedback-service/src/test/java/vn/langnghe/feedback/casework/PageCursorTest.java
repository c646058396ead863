package vn.langnghe.feedback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

  @Test
  void aCursorComesBackAsItWent() {
    var cursor = new PageCursor(Instant.parse("2026-11-02T03:00:00.123456Z"), new UUID(1, 2));

    assertThat(PageCursor.parse(cursor.text())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zzz", "%%%", "MjAyNg", "X18"})
  void whatIsNoCursorIsNotGuessed(String text) {
    assertThat(PageCursor.parse(text)).isEmpty();
  }
}
