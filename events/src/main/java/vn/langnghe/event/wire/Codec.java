package vn.langnghe.event.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Event;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;

/** Events to bytes and records to events. */
public class Codec {

  private final Map<EventType, ObjectWriter> writers = new EnumMap<>(EventType.class);
  private final Map<EventType, ObjectReader> readers = new EnumMap<>(EventType.class);
  private final Map<String, EventType> types =
      Arrays.stream(EventType.values())
          .collect(Collectors.toMap(EventType::wireName, Function.identity()));

  public Codec() {
    var mapper = Json.mapper();
    for (var type : EventType.values()) {
      writers.put(type, mapper.writerFor(type.record()));
      readers.put(type, mapper.readerFor(travels(type)));
    }
  }

  /** The shape of the JSON: the record's own, except for the score, which travels flat. */
  static Class<? extends Record> travels(EventType type) {
    return type == EventType.INDEX_SCORED
        ? IndexScored.Flat.class
        : type.record().asSubclass(Record.class);
  }

  public byte[] encode(Event event) {
    try {
      return Objects.requireNonNull(writers.get(EventType.of(event))).writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Received<? extends Event> decode(ConsumerRecord<String, byte[]> record)
      throws PoisonEvent {
    var headers = record.headers();
    var type = typeOf(CloudEventHeaders.read(headers, CloudEventHeaders.TYPE));
    var id = idOf(CloudEventHeaders.read(headers, CloudEventHeaders.ID));
    var time = timeOf(CloudEventHeaders.read(headers, CloudEventHeaders.TIME), record.timestamp());
    var source = CloudEventHeaders.read(headers, CloudEventHeaders.SOURCE);
    return new Received<>(id, time, source == null ? "" : source, decode(type, record.value()));
  }

  /** Reads a payload whose type is known. */
  public Event decode(EventType type, byte @Nullable [] payload) throws PoisonEvent {
    if (payload == null || payload.length == 0) {
      throw new PoisonEvent(PoisonEvent.Reason.EMPTY, "no payload");
    }
    Record event;
    try {
      event = Objects.requireNonNull(readers.get(type)).readValue(payload);
    } catch (IOException e) {
      throw new PoisonEvent(PoisonEvent.Reason.BROKEN_PAYLOAD, where(e), e);
    }
    if (event == null) {
      throw new PoisonEvent(PoisonEvent.Reason.EMPTY, "payload is null");
    }
    var missing = Completeness.missing(event);
    if (missing.isPresent()) {
      throw new PoisonEvent(PoisonEvent.Reason.INCOMPLETE, missing.get() + " is missing");
    }
    return event instanceof IndexScored.Flat flat ? scored(flat) : (Event) event;
  }

  private static IndexScored scored(IndexScored.Flat flat) throws PoisonEvent {
    try {
      return flat.scored();
    } catch (IllegalArgumentException unfit) {
      throw new PoisonEvent(PoisonEvent.Reason.BROKEN_PAYLOAD, "at status", unfit);
    }
  }

  private EventType typeOf(@Nullable String name) throws PoisonEvent {
    var type = name == null ? null : types.get(name);
    if (type == null) {
      throw new PoisonEvent(PoisonEvent.Reason.UNKNOWN_TYPE, name == null ? "no type" : name);
    }
    return type;
  }

  private static UUID idOf(@Nullable String id) throws PoisonEvent {
    if (id == null) {
      throw new PoisonEvent(PoisonEvent.Reason.NO_ID, "no id");
    }
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new PoisonEvent(PoisonEvent.Reason.NO_ID, "not a UUID", e);
    }
  }

  private static Instant timeOf(@Nullable String time, long timestamp) throws PoisonEvent {
    if (time == null) {
      return Instant.ofEpochMilli(timestamp);
    }
    try {
      return Instants.parse(time);
    } catch (DateTimeException e) {
      throw new PoisonEvent(PoisonEvent.Reason.BAD_TIME, "not an instant", e);
    }
  }

  /** Where the payload broke, never what it said: a stray payload may hold personal data. */
  private static String where(IOException e) {
    if (e instanceof JsonMappingException mapping) {
      var path =
          mapping.getPath().stream()
              .map(r -> r.getFieldName() == null ? "" + r.getIndex() : r.getFieldName())
              .collect(Collectors.joining("."));
      return "at " + (path.isEmpty() ? "the root" : path);
    }
    if (e instanceof JacksonException broken && broken.getLocation() != null) {
      return "at byte " + broken.getLocation().getByteOffset();
    }
    return e.getClass().getSimpleName();
  }
}
