package vn.langnghe.scoring.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topic of survey responses is read. */
@ConfigMapping(prefix = "langnghe.intake")
public interface IntakeConfig {

  /** Members of the consumer group in this process: while one waits for rows, another reads. */
  @WithDefault("2")
  int lanes();

  /** Most records in hand at once: each holds its bytes and headers until it is read. */
  @WithDefault("1000")
  int poll();

  /** A transaction with as many records takes no more; so many only come when more are waiting. */
  @WithDefault("20000")
  int batch();

  /** A member that is silent for so long has died: the others take its partitions. */
  @WithDefault("15s")
  Duration silence();
}
