package vn.langnghe.e2e.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends made-up requests, a few at a time, and keeps what was wrong with the answers. */
public final class Fuzzer {
  private static final int AT_ONCE = 8;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 400;

  private final Requests requests;
  private final Sender sender;
  private final Judge judge;
  private final ReadBack readBack;
  private final StandingValues standing = new StandingValues();
  private final Map<String, List<String>> faults = new LinkedHashMap<>();
  private final Map<String, Integer> taken = new TreeMap<>();
  private final Map<String, Set<String>> refusals = new TreeMap<>();

  public Fuzzer(Requests requests, Sender sender, Judge judge) {
    this.requests = requests;
    this.sender = sender;
    this.judge = judge;
    this.readBack = new ReadBack(sender);
  }

  /** Returns when all are answered. */
  public void send(int number) throws InterruptedException {
    var next = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int client = 0; client < AT_ONCE; client++) {
        clients.add(
            threads.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                    send(requests.get(i));
                  }
                }));
      }
      for (var client : clients) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** One entry per kind of fault, with examples. */
  public List<String> faults() {
    return faults.entrySet().stream()
        .map(
            kind ->
                "%d x %s%n  %s"
                    .formatted(
                        kind.getValue().size(),
                        kind.getKey(),
                        String.join(
                            "\n  ",
                            kind.getValue()
                                .subList(0, Math.min(EXAMPLES, kind.getValue().size())))))
        .toList();
  }

  /** The operations, by service and name. */
  public Set<String> asked() {
    return Set.copyOf(taken.keySet());
  }

  /** Official values that were taken and are not shown, or not yet. */
  public List<String> unshown() {
    try {
      return standing.unshown(sender);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public int standingValues() {
    return standing.size();
  }

  public List<String> neverTaken() {
    return taken.entrySet().stream()
        .filter(operation -> operation.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the operations that nobody was ever let into said. */
  public Map<String, Set<String>> refusals() {
    var always = new TreeMap<>(refusals);
    always.keySet().retainAll(neverTaken());
    return always;
  }

  private void send(Request request) {
    try {
      long begun = System.nanoTime();
      var answer = sender.send(request);
      standing.add(request, answer, begun, System.nanoTime());
      var found = new ArrayList<>(judge.faults(request, answer));
      found.addAll(readBack.faults(request, answer));
      keep(request, answer.isDone(), found);
      note(request, answer);
    } catch (IOException e) {
      keep(request, false, List.of("no answer: " + e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void note(Request request, Answer answer) {
    if (request.changes().isEmpty() && !answer.isDone()) {
      refusals
          .computeIfAbsent(name(request), any -> new TreeSet<>())
          .add(answer.json().path("code").asText() + ' ' + answer.json().path("errors"));
    }
  }

  private static String name(Request request) {
    return request.operation().service() + " " + request.operation().name();
  }

  private synchronized void keep(Request request, boolean isTaken, List<String> found) {
    taken.merge(name(request), isTaken ? 1 : 0, Integer::sum);
    for (var fault : found) {
      var kind = fault.replaceAll("[0-9a-f-]{8,}|[0-9]{2,}", "…");
      faults
          .computeIfAbsent(
              request.operation().name() + ": " + kind.substring(0, Math.min(SHOWN, kind.length())),
              any -> new ArrayList<>())
          .add(request.toString());
    }
  }
}
