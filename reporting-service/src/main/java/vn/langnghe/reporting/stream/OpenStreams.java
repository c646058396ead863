package vn.langnghe.reporting.stream;

import java.util.HashMap;
import java.util.Map;
import vn.langnghe.runtime.client.ClientNetwork;

/**
 * Who follows now. A place is taken by being in here and by nothing else: there is no second number
 * that could go astray.
 */
final class OpenStreams {

  /** What became of somebody who wants to follow. */
  enum Admission {
    ADMITTED,
    FULL,
    TOO_MANY_FROM_CLIENT
  }

  private final int most;
  private final int mostPerClient;
  private final Map<Subscriber, ClientNetwork> open = new HashMap<>();

  OpenStreams(int most, int mostPerClient) {
    this.most = most;
    this.mostPerClient = mostPerClient;
  }

  synchronized Admission admit(Subscriber subscriber, ClientNetwork client) {
    if (open.size() >= most) {
      return Admission.FULL;
    }
    if (open.values().stream().filter(client::equals).count() >= mostPerClient) {
      return Admission.TOO_MANY_FROM_CLIENT;
    }
    open.put(subscriber, client);
    return Admission.ADMITTED;
  }

  /** Repeating it does no harm: a subscriber may be found gone twice. */
  synchronized void leave(Subscriber subscriber) {
    open.remove(subscriber);
  }

  synchronized int count() {
    return open.size();
  }
}
