package vn.langnghe.reporting.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.document.JsonBytes;

/**
 * One client. At most one event is on its way; what happens meanwhile is merged into one next
 * event, so a slow client gets the newest state and never a growing queue.
 */
final class Subscriber {

  private static final long RECONNECT_MILLIS = 2000;

  private final SseEventSink sink;
  private final Sse sse;
  private final JsonBytes json;
  private final Consumer<Subscriber> onGone;
  private @Nullable Update waiting;
  private boolean begun;
  private boolean sending;
  private long sendingSince;

  Subscriber(SseEventSink sink, Sse sse, JsonBytes json, Consumer<Subscriber> onGone) {
    this.sink = sink;
    this.sse = sse;
    this.json = json;
    this.onGone = onGone;
  }

  /**
   * The first event. What came before it would leave a gap that a reader who resumes never fills.
   */
  void begin(Update update) {
    synchronized (this) {
      begun = true;
    }
    offer(update);
  }

  void offer(Update update) {
    synchronized (this) {
      if (!begun) {
        return;
      }
      waiting = waiting == null ? update : waiting.followedBy(update);
      if (sending) {
        return;
      }
    }
    sendNext();
  }

  /** A comment that keeps the connection open and finds out whether anybody is there. */
  void heartbeat(Duration sendTimeout) {
    boolean stuck;
    synchronized (this) {
      stuck = sending && System.nanoTime() - sendingSince > sendTimeout.toNanos();
      if (sending && !stuck) {
        return;
      }
      sending = true;
      sendingSince = System.nanoTime();
    }
    if (stuck || sink.isClosed()) {
      gone();
    } else {
      send(sse.newEventBuilder().comment("").build());
    }
  }

  void close() {
    sink.close();
  }

  private void sendNext() {
    Update update;
    synchronized (this) {
      if (sending || waiting == null) {
        return;
      }
      update = waiting;
      waiting = null;
      sending = true;
      sendingSince = System.nanoTime();
    }
    if (sink.isClosed()) {
      gone();
      return;
    }
    send(
        sse.newEventBuilder()
            .name("scores")
            .id(Long.toString(update.position()))
            .reconnectDelay(RECONNECT_MILLIS)
            .data(String.class, json.text(update))
            .build());
  }

  private void send(OutboundSseEvent event) {
    try {
      sink.send(event)
          .whenComplete(
              (sent, failure) -> {
                if (failure == null) {
                  done();
                } else {
                  gone();
                }
              });
    } catch (IllegalStateException closed) {
      gone();
    }
  }

  private void done() {
    synchronized (this) {
      sending = false;
    }
    sendNext();
  }

  private void gone() {
    onGone.accept(this);
    sink.close();
  }
}
