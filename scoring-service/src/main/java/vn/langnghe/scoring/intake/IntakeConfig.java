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

  /** Most records of one transaction; as many only come when more are waiting. */
  @WithDefault("20000")
  int batch();

  /** A member that is silent for so long has died: the others take its partitions. */
  @WithDefault("15s")
  Duration silence();
}
