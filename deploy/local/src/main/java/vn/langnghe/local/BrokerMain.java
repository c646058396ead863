package vn.langnghe.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/**
 * The main class of the broker's own process: formats an empty data folder, then becomes the
 * broker.
 */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String... arguments) {
    var configuration = Path.of(arguments[0]);
    var log = Path.of(arguments[1]);
    if (!Files.exists(log.resolve("meta.properties"))) {
      int code =
          kafka.tools.StorageTool.execute(
              new String[] {
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                configuration.toString()
              },
              System.out);
      if (code != 0) {
        System.exit(code);
      }
    }
    kafka.Kafka.main(new String[] {configuration.toString()});
  }
}
