package vn.langnghe.e2e.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body as it travels. */
final class Bytes {
  static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] all;

  private Bytes(byte[] all) {
    this.all = all;
  }

  static Bytes of(byte[] all) {
    return new Bytes(all.clone());
  }

  static Bytes of(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] all() {
    return all.clone();
  }

  InputStream stream() {
    return new ByteArrayInputStream(all);
  }

  boolean isEmpty() {
    return all.length == 0;
  }

  String text() {
    return new String(all, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(all, bytes.all);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(all);
  }

  @Override
  public String toString() {
    return text();
  }
}
