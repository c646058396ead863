package vn.langnghe.event.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Names of the CloudEvents 1.0 attributes in Kafka's binary mode. */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACE_PARENT = "traceparent";

  private static final byte[] VERSION = "1.0".getBytes(UTF_8);
  private static final byte[] JSON = "application/json".getBytes(UTF_8);

  private CloudEventHeaders() {}

  /** Adds the attributes of one event to a record's headers. */
  public static void write(Headers headers, UUID id, String type, String source, Instant time) {
    headers.add(SPEC_VERSION, VERSION);
    headers.add(ID, id.toString().getBytes(UTF_8));
    headers.add(TYPE, type.getBytes(UTF_8));
    headers.add(SOURCE, source.getBytes(UTF_8));
    headers.add(TIME, time.toString().getBytes(UTF_8));
    headers.add(CONTENT_TYPE, JSON);
  }

  static @Nullable String read(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
