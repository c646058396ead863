package vn.langnghe.runtime.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format: the shortest way of many rows into a table. */
public final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int FULL = 1 << 16;
  private static final int NULL = -1;

  private final CopyIn copy;
  private final int columns;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * FULL).put(SIGNATURE);

  CopyRows(CopyIn copy, int columns) {
    this.copy = copy;
    this.columns = columns;
  }

  /** Begins a row; every column must follow in its order. */
  public void row() {
    if (buffer.position() > FULL) {
      flush();
    }
    room(2).putShort((short) columns);
  }

  public void put(UUID value) {
    room(20).putInt(16).putLong(value.getMostSignificantBits());
    buffer.putLong(value.getLeastSignificantBits());
  }

  public void put(long value) {
    room(12).putInt(8).putLong(value);
  }

  public void put(@Nullable Integer value) {
    if (value == null) {
      none();
    } else {
      room(8).putInt(4).putInt(value);
    }
  }

  public void put(@Nullable Instant value) {
    if (value == null) {
      none();
    } else {
      put(ChronoUnit.MICROS.between(EPOCH, value));
    }
  }

  public void put(@Nullable String value) {
    put(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  public void put(byte @Nullable [] value) {
    if (value == null) {
      none();
    } else {
      room(4 + value.length).putInt(value.length).put(value);
    }
  }

  private void none() {
    room(4).putInt(NULL);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int larger = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), larger)).position(buffer.position());
    }
    return buffer;
  }

  void end() {
    room(2).putShort((short) -1);
    flush();
    try {
      copy.endCopy();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  private void flush() {
    try {
      copy.writeToCopy(buffer.array(), 0, buffer.position());
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
    buffer.clear();
  }
}
