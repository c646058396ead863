package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to use one data folder: two platforms on the same files would destroy them. */
public final class DataFolder {
  private static final String FILE = "in-use";

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /** Released when this JVM ends, however it ends. */
  public static DataFolder claim(Path data) {
    var file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        String pid = Files.readString(file).strip();
        channel.close();
        throw new StartFailure(
            "Thư mục %s đang được tiến trình %s dùng; dừng nó trước, hoặc chọn LANGNGHE_DATA khác."
                    .formatted(data, pid)
                + " / The folder %s is in use by process %s; stop it first, or choose another LANGNGHE_DATA."
                    .formatted(data, pid));
      }
      channel.truncate(0);
      write(channel, Long.toString(ProcessHandle.current().pid()));
      return new DataFolder(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not use " + data, e);
    }
  }

  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
