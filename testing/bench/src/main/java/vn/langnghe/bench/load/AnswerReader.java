package vn.langnghe.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads HTTP/1.1 answers with a {@code Content-Length} or without a body, one after the other.
 * Chunked answers are refused: the services under test do not send them.
 */
final class AnswerReader {
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
  private final byte[] head = new byte[8 * 1024];
  private int headLength;
  private long bodyLeft = -1;
  private int status;

  /** The status of the answer that became whole, else 0. */
  int read(ReadableByteChannel channel) throws IOException {
    while (true) {
      buffer.clear();
      int count = channel.read(buffer);
      if (count < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (count == 0) {
        return 0;
      }
      buffer.flip();
      if (bodyLeft < 0) {
        takeHead();
      }
      if (bodyLeft >= 0) {
        bodyLeft -= buffer.remaining();
        if (bodyLeft <= 0) {
          return finish();
        }
      }
    }
  }

  private int finish() {
    int finished = status;
    headLength = 0;
    bodyLeft = -1;
    status = 0;
    return finished;
  }

  private void takeHead() throws IOException {
    while (buffer.hasRemaining() && bodyLeft < 0) {
      if (headLength == head.length) {
        throw new IOException("answer head over 8 KiB");
      }
      head[headLength++] = buffer.get();
      if (headLength >= 4
          && head[headLength - 1] == '\n'
          && head[headLength - 2] == '\r'
          && head[headLength - 3] == '\n') {
        understand(new String(head, 0, headLength, StandardCharsets.ISO_8859_1));
      }
    }
  }

  private void understand(String text) throws IOException {
    status = Integer.parseInt(text.substring(9, 12));
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("transfer-encoding: chunked")) {
      throw new IOException("chunked answers are not measured: " + text);
    }
    int at = lower.indexOf("content-length:");
    boolean bodiless = status == 304 || status == 204;
    if (at < 0 || bodiless) {
      bodyLeft = 0;
      return;
    }
    int end = lower.indexOf('\r', at);
    bodyLeft = Long.parseLong(lower.substring(at + "content-length:".length(), end).strip());
  }
}
