package vn.langnghe.scoring.intake;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How the topics of facts are read. */
@ConfigMapping(prefix = "langnghe.intake")
public interface IntakeConfig {

  /** The consumer group of all instances. */
  String group();

  /**
   * Members of the consumer group in this process, by topic; one where nothing is said. While one
   * waits for rows, another reads.
   */
  Map<String, Integer> readers();

  /** Most records in hand at once: each holds its bytes and headers until it is read. */
  int poll();

  /** A transaction with as many records takes no more; so many only come when more are waiting. */
  int batch();

  /** A member that is silent for so long has died: the others take its partitions. */
  Duration silence();
}
