package vn.langnghe.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One keep-alive connection with at most one request under way. */
final class Connection {
  private final SocketChannel channel;
  private final SelectionKey key;
  private final AnswerReader reader = new AnswerReader();
  private @Nullable ByteBuffer unsent;
  private long number = -1;
  private long intendedStart;

  Connection(InetSocketAddress server, Selector selector) throws IOException {
    channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  boolean isIdle() {
    return number < 0;
  }

  long number() {
    return number;
  }

  long intendedStart() {
    return intendedStart;
  }

  void send(long requestNumber, ByteBuffer request, long start) throws IOException {
    number = requestNumber;
    intendedStart = start;
    unsent = request;
    flush();
  }

  void flush() throws IOException {
    var bytes = unsent;
    if (bytes == null) {
      return;
    }
    channel.write(bytes);
    if (bytes.hasRemaining()) {
      key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    } else {
      unsent = null;
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  /** The answer's status once it is whole, else 0. */
  int read() throws IOException {
    int status = reader.read(channel);
    if (status > 0) {
      number = -1;
    }
    return status;
  }

  void close() throws IOException {
    channel.close();
  }
}
