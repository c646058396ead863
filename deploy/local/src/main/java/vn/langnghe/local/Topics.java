package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.Yaml;

/** The topics of deploy/kafka/topics.yaml. */
public record Topics(List<Topic> all) {
  /** One topic with its clean-up policy; dead-letter topics are listed like the others. */
  public record Topic(String name, int partitions, String cleanup) {
    NewTopic toCreate() {
      return new NewTopic(name, partitions, (short) 1)
          .configs(
              Map.of(
                  "cleanup.policy", cleanup,
                  "retention.ms", "-1",
                  "compression.type", "lz4",
                  "min.insync.replicas", "1"));
    }

    Topic deadLetters() {
      return new Topic(name + ".dlq", 1, "delete");
    }
  }

  public static Topics fromProject() {
    return read(Settings.root().resolve("deploy/kafka/topics.yaml"));
  }

  public static Topics read(Path file) {
    try (var in = Files.newBufferedReader(file)) {
      Map<String, List<Map<String, Object>>> content = new Yaml().load(in);
      List<Topic> all = new ArrayList<>();
      for (Map<String, Object> entry : content.getOrDefault("topics", List.of())) {
        var topic =
            new Topic(
                String.valueOf(entry.get("name")),
                Integer.parseInt(String.valueOf(entry.get("partitions"))),
                String.valueOf(entry.get("cleanup")));
        all.add(topic);
        all.add(topic.deadLetters());
      }
      return new Topics(List.copyOf(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void createWhatIsMissing(Admin admin, Duration limit)
      throws ExecutionException, InterruptedException, TimeoutException {
    Set<String> present = admin.listTopics().names().get(limit.toSeconds(), TimeUnit.SECONDS);
    List<NewTopic> missing =
        all.stream().filter(topic -> !present.contains(topic.name())).map(Topic::toCreate).toList();
    admin.createTopics(missing).all().get(limit.toSeconds(), TimeUnit.SECONDS);
  }
}
