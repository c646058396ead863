package vn.langnghe.local;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes of one machine: the servers start side by side, a service as soon as the servers it
 * needs are up; they stop in reverse order.
 */
public final class LocalStack {
  private final List<ServerProcess> servers;
  private final List<ServerProcess> services;
  private final List<String> neededByServices;

  /** Servers that nothing else stands on. */
  public LocalStack(List<ServerProcess> servers) {
    this(servers, List.of(), List.of());
  }

  /**
   * @param neededByServices the names of the servers without which no service starts
   */
  public LocalStack(
      List<ServerProcess> servers, List<ServerProcess> services, List<String> neededByServices) {
    this.servers = List.copyOf(servers);
    this.services = List.copyOf(services);
    this.neededByServices = List.copyOf(neededByServices);
  }

  /** Starts all of it; whoever calls it stops what has started when this fails. */
  public void start(Consumer<ServerProcess> starter) {
    // Platform threads: unpacking and building hold theirs for seconds, and virtual ones are as few
    // as cores.
    var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    Map<String, CompletableFuture<Void>> begun = new LinkedHashMap<>();
    for (var server : servers) {
      begun.put(server.name(), CompletableFuture.runAsync(() -> starter.accept(server), threads));
    }
    var needed =
        CompletableFuture.allOf(
            neededByServices.stream().map(begun::get).toArray(CompletableFuture[]::new));
    for (var service : services) {
      begun.put(service.name(), needed.thenRunAsync(() -> starter.accept(service), threads));
    }
    try {
      joinOrFail(begun.values());
    } finally {
      threads.shutdownNow();
    }
  }

  /** The first failure ends the wait: a person should not wait for the rest to be told. */
  private static void joinOrFail(Collection<CompletableFuture<Void>> begun) {
    var failed = new CompletableFuture<Void>();
    begun.forEach(
        each ->
            each.exceptionally(
                cause -> {
                  failed.completeExceptionally(cause);
                  return null;
                }));
    try {
      CompletableFuture.anyOf(
              CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)), failed)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new StartFailure(e.toString(), e);
    }
  }

  /** The services first, side by side; then what they stand on. */
  public void stop() {
    stopSideBySide(services);
    servers.reversed().forEach(ServerProcess::stop);
  }

  public List<ServerProcess> all() {
    return Stream.concat(servers.stream(), services.stream()).toList();
  }

  public ServerProcess named(String name) {
    return all().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StartFailure("There is no server named " + name));
  }

  public Map<String, Object> coordinates() {
    Map<String, Object> coordinates = new LinkedHashMap<>();
    all().forEach(server -> coordinates.put(server.name(), server.coordinates()));
    return coordinates;
  }

  private static void stopSideBySide(List<ServerProcess> processes) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      processes.forEach(process -> threads.execute(process::stop));
    }
  }
}
