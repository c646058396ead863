package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real KRaft broker (broker and controller in one process). */
public final class KafkaServer implements LocalServer {
  private static final String JVM = "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final Path data;
  private final int port;
  private @Nullable GuardedProcess process;

  public KafkaServer(Path data, int port) {
    this.data = data;
    this.port = Ports.freeOr(port);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public void start() {
    // A second broker on a taken port would hang instead of ending.
    Ports.require(port, "Kafka", "LANGNGHE_KAFKA_PORT");
    Path log = data.resolve("kafka");
    Path configuration = data.resolve("kafka.properties");
    try {
      Files.createDirectories(log);
      Files.writeString(configuration, configuration(log, Ports.free()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command = new ArrayList<>(Java.command(Settings.text("kafka.jvm", JVM)));
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.addAll(Java.classPath());
    command.addAll(List.of(BrokerMain.class.getName(), configuration.toString(), log.toString()));
    GuardedProcess started =
        GuardedProcess.start(new GuardedProcess.Spec(name(), command, Map.of(), data, "TERM"));
    process = started;
    started.await(Settings.startLimit(), () -> Ports.answers(port));
    Topics.fromProject().createWhatIsMissing(bootstrapServers(), Settings.startLimit());
  }

  @Override
  public void stop() {
    if (process != null) {
      process.stop(Duration.ofSeconds(20));
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  @Override
  public Map<String, Object> coordinates() {
    return Map.of(
        "bootstrapServers",
        bootstrapServers(),
        "port",
        port,
        "pid",
        process == null ? -1L : process.pid());
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Static voters, so that the controller's port may differ from start to start. */
  private String configuration(Path log, int controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        num.partitions=3
        num.network.threads=2
        num.io.threads=4
        offsets.topic.num.partitions=3
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=3
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        auto.create.topics.enable=false
        broker.session.timeout.ms=3000
        broker.heartbeat.interval.ms=500
        log.cleaner.dedupe.buffer.size=2097152
        log.index.size.max.bytes=1048576
        controlled.shutdown.enable=false
        """
        .formatted(port, controllerPort, log.toString().replace("\\", "/"));
  }
}
