package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real KRaft broker (broker and controller in one process). */
public final class KafkaServer {
  private static final String JVM = "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final Path data;
  private final int port;
  private final ServerProcess process;

  public KafkaServer(Path data, int port) {
    this.data = data;
    this.port = Ports.freeOr(port);
    this.process =
        new ServerProcess(
            new ServerProcess.Spec(
                "kafka",
                this.port,
                data,
                new ServerProcess.Start(
                    step -> launch(), () -> Ports.answers(this.port), this::createTopics),
                Map.of("bootstrapServers", bootstrapServers())));
  }

  public ServerProcess process() {
    return process;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  private ServerProcess.Launch launch() {
    var log = data.resolve("kafka");
    var configuration = data.resolve("kafka.properties");
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
    return new ServerProcess.Launch(command, Map.of(), "TERM");
  }

  private void createTopics() {
    Topics.fromProject().createWhatIsMissing(bootstrapServers(), Settings.startLimit());
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
