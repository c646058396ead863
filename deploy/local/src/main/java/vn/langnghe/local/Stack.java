package vn.langnghe.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several servers together: started side by side, stopped in reverse order. */
final class Stack {
  private final List<LocalServer> servers;

  Stack(List<LocalServer> servers) {
    this.servers = List.copyOf(servers);
  }

  void start() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts = new ArrayList<>();
      for (LocalServer server : servers) {
        starts.add(threads.submit(server::start));
      }
      for (Future<?> start : starts) {
        start.get();
      }
    } catch (ExecutionException e) {
      stop();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void stop() {
    for (LocalServer server : servers.reversed()) {
      server.stop();
    }
  }

  LocalServer named(String name) {
    return servers.stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StartFailure("There is no server named " + name));
  }

  Map<String, Object> coordinates() {
    Map<String, Object> all = new LinkedHashMap<>();
    servers.forEach(server -> all.put(server.name(), server.coordinates()));
    return all;
  }
}
