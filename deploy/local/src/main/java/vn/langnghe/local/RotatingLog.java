package vn.langnghe.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a server says into a file that never grows without end: a full file is set aside, and
 * the oldest of those set aside is dropped.
 */
final class RotatingLog {

  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int KEPT = 5;
  private static final int CHUNK = 16 * 1024;

  private final Path file;
  private final long largest;
  private final InputStream said;
  private final Thread writer;

  RotatingLog(Path file, InputStream said) {
    this(file, said, LARGEST);
  }

  RotatingLog(Path file, InputStream said, long largest) {
    this.file = file;
    this.said = said;
    this.largest = largest;
    // A read from a process holds its carrier: few virtual ones would leave none for others.
    this.writer = Thread.ofPlatform().daemon().name("log-" + file.getFileName()).start(this::write);
  }

  /** Returns when everything that was said is in the file. */
  void awaitEnd(Duration atMost) {
    try {
      writer.join(atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A disk that is full must not stop the server: what cannot be written is dropped. */
  private void write() {
    var chunk = new byte[CHUNK];
    long size = 0;
    @Nullable OutputStream out = null;
    try (said) {
      for (int read = said.read(chunk); read >= 0; read = said.read(chunk)) {
        try {
          if (out == null || size > largest) {
            out = next(out);
            size = 0;
          }
          out.write(chunk, 0, read);
          size += read;
        } catch (IOException full) {
          size = 0;
        }
      }
    } catch (IOException ended) {
      // The server is gone.
    } finally {
      close(out);
    }
  }

  private OutputStream next(@Nullable OutputStream full) throws IOException {
    close(full);
    if (full != null) {
      for (int older = KEPT; older > 1; older--) {
        setAside(aside(older - 1), aside(older));
      }
      setAside(file, aside(1));
    }
    return Files.newOutputStream(file);
  }

  private Path aside(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  private static void setAside(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void close(@Nullable OutputStream out) {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException full) {
      // As above.
    }
  }
}
