package vn.langnghe.event.wire;

import java.time.Instant;
import java.util.UUID;
import vn.langnghe.event.Event;

/**
 * An event as it arrived.
 *
 * @param id the event's own id: the same for every redelivery
 * @param time when it was recorded by its source
 * @param source the service that sent it
 * @param event what happened
 */
public record Received<E extends Event>(UUID id, Instant time, String source, E event) {}
