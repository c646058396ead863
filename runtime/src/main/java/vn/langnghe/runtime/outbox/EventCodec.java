package vn.langnghe.runtime.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.langnghe.event.wire.Codec;

/** Makes the one codec of the service. */
@ApplicationScoped
public class EventCodec {

  @Produces
  @Singleton
  Codec codec() {
    return new Codec();
  }
}
