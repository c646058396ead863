package vn.langnghe.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How the services stand at one moment, to be compared with a later one. */
final class Steadiness {
  private static final Pattern GAUGE =
      Pattern.compile(
          "^((?:stream_clients|worker_failing|outbox_rows|unreadable_rows|response_waiting"
              + "|agroal_awaiting_count)(?:\\{[^}]*})?) (\\S+)$",
          Pattern.MULTILINE);
  private static final Set<String> LOUD = Set.of("ERROR", "FATAL", "SEVERE");

  private final World world;
  private final Map<String, Integer> logged = new HashMap<>();
  private final Map<String, Double> gauges = new TreeMap<>();
  private final Map<String, Integer> parked = new TreeMap<>();

  Steadiness(World world) {
    this.world = world;
    for (var service : World.SERVICES) {
      logged.put(service, log(service).length());
      GAUGE
          .matcher(Http.get(world.management(service, "/q/metrics")).body())
          .results()
          .forEach(
              found -> gauges.put(service + " " + found.group(1), Double.valueOf(found.group(2))));
    }
    var records = world.records();
    records.topics().stream()
        .filter(topic -> topic.endsWith(".dlq"))
        .forEach(topic -> parked.put(topic, records.all(topic).size()));
  }

  /** Gauges that stand higher than before; one that came into being since then counts from 0. */
  Map<String, Double> grownSince(Steadiness before) {
    var grown = new TreeMap<>(gauges);
    grown.entrySet().removeIf(it -> it.getValue() <= before.gauges.getOrDefault(it.getKey(), 0.0));
    return grown;
  }

  /** Records that could not be read, by topic. */
  Map<String, Integer> parked() {
    return parked;
  }

  /** Everything that was to be done is done. */
  boolean isQuiet() {
    return gauges.values().stream().allMatch(value -> value == 0);
  }

  /** Everything that is to be told is on the topics. */
  boolean isPublished() {
    return gauges.entrySet().stream()
        .filter(gauge -> gauge.getKey().contains("outbox_rows"))
        .allMatch(gauge -> gauge.getValue() == 0);
  }

  /** What the services have written since then that somebody would have to look at. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (var service : World.SERVICES) {
      var log = log(service);
      int from = logged.getOrDefault(service, 0);
      log.substring(from > log.length() ? 0 : from) // a full log is set aside
          .lines()
          .filter(Steadiness::isComplaint)
          .forEach(line -> complaints.add(service + ": " + line));
    }
    return complaints;
  }

  static boolean isComplaint(String line) {
    try {
      var told = Http.JSON.readTree(line);
      return LOUD.contains(told.path("level").asText())
          || told.has("exception")
          || told.has("stackTrace");
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  private String log(String service) {
    try {
      return new String(Files.readAllBytes(world.log(service)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
