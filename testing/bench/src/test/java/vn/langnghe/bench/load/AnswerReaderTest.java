package vn.langnghe.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

  /** Hands over the given pieces one read at a time, with nothing to read between them. */
  private static final class Pieces implements ReadableByteChannel {
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private boolean pause;

    Pieces(List<String> texts) {
      texts.forEach(text -> pieces.add(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public int read(ByteBuffer target) {
      pause = !pause;
      if (!pause || pieces.isEmpty()) {
        return 0;
      }
      byte[] piece = pieces.poll();
      target.put(piece);
      return piece.length;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static int readAll(AnswerReader reader, Pieces pieces) throws IOException {
    int status = 0;
    while (status == 0 && !pieces.pieces.isEmpty()) {
      status = reader.read(pieces);
    }
    return status;
  }

  @Test
  void anAnswerInPiecesIsOneAnswer() throws IOException {
    var pieces =
        new Pieces(List.of("HTTP/1.1 201 Cre", "ated\r\nContent-Length: 5\r\n\r", "\nab", "cde"));
    assertThat(readAll(new AnswerReader(), pieces)).isEqualTo(201);
  }

  @Test
  void notModifiedHasNoBodyWhateverItsHeadSays() throws IOException {
    var pieces = new Pieces(List.of("HTTP/1.1 304 Not Modified\r\ncontent-length: 900\r\n\r\n"));
    assertThat(readAll(new AnswerReader(), pieces)).isEqualTo(304);
  }

  @Test
  void oneReaderServesOneAnswerAfterTheOther() throws IOException {
    var reader = new AnswerReader();
    assertThat(
            readAll(reader, new Pieces(List.of("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))))
        .isEqualTo(200);
    assertThat(
            readAll(
                reader, new Pieces(List.of("HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n"))))
        .isEqualTo(409);
  }

  @Test
  void chunkedAnswersAreRefusedRatherThanMismeasured() {
    var pieces = new Pieces(List.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
    assertThatThrownBy(() -> readAll(new AnswerReader(), pieces)).hasMessageContaining("chunked");
  }
}
