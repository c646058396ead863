package vn.langnghe.bench.yardstick;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Backlog;

/** A plain consumer that reads the whole topic on one thread and parses each record as JSON. */
public final class ParseLoop {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningSystem target;

  public ParseLoop(RunningSystem target) {
    this.target = target;
  }

  public double perSecond() throws IOException {
    try (var consumer = Backlog.consumer(target.kafka())) {
      var partitions = Backlog.partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long all = consumer.endOffsets(partitions).values().stream().mapToLong(end -> end).sum();
      long begin = System.nanoTime();
      long read = 0;
      long fields = 0;
      while (read < all) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          fields += JSON.readTree(record.value()).size();
          read++;
        }
      }
      if (fields < all) {
        throw new IllegalStateException("records without fields");
      }
      return all / ((System.nanoTime() - begin) / 1e9);
    }
  }
}
