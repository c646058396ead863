package vn.langnghe.runtime.agency;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.deadletter.DeadLetters;
import vn.langnghe.runtime.worker.RetryUntilStored;

/**
 * Follows the {@code agencies} topic. A service that does not look agencies up sets {@code
 * langnghe.agencies.enabled=false} and has no such channel.
 */
@ApplicationScoped
@IfBuildProperty(name = "langnghe.agencies.enabled", stringValue = "true", enableIfMissing = true)
public class AgenciesConsumer {

  private final Codec codec;
  private final DeadLetters deadLetters;
  private final AgencyStore store;
  private final AgencyDirectory directory;
  private final RetryUntilStored retry;

  AgenciesConsumer(
      Codec codec,
      DeadLetters deadLetters,
      AgencyStore store,
      AgencyDirectory directory,
      RetryUntilStored retry) {
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.store = store;
    this.directory = directory;
    this.retry = retry;
  }

  /** Before the first request: a look-up on an event loop must not be the one that loads. */
  void load(@Observes StartupEvent event) {
    directory.refresh();
  }

  @Incoming("agencies")
  @RunOnVirtualThread
  public void on(ConsumerRecord<String, byte[]> record) {
    retry.run(() -> take(record));
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      if (codec.decode(record).event() instanceof AgencyDescribed agency) {
        store.keepIfNewer(List.of(agency));
        directory.refresh();
      } else {
        throw new PoisonEvent(PoisonEvent.Reason.REFUSED, "not about an agency");
      }
    } catch (PoisonEvent why) {
      deadLetters.park(record, why);
    }
  }
}
