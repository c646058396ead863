package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** A real KRaft broker (broker and controller in one process). */
public final class KafkaServer {
  private static final String JVM = "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  /** The broker among its own: it has a listener of its own, since SCRAM needs a running broker. */
  private static final String BROKER = "broker";

  private final Path data;
  private final int port;
  private final int innerPort;
  private final Secrets secrets;
  private final KafkaAccounts accounts = KafkaAccounts.fromProject();
  private final ServerProcess process;

  public KafkaServer(Path data, int port) {
    this.data = data;
    this.port = Ports.freeOr(port);
    this.innerPort = Ports.free();
    this.secrets = Secrets.in(data);
    this.process =
        new ServerProcess(
            new ServerProcess.Spec(
                "kafka",
                this.port,
                data,
                new ServerProcess.Start(
                    step -> launch(), () -> Ports.answers(this.port), this::prepare),
                Map.of("bootstrapServers", bootstrapServers(), "passwords", passwords())));
  }

  public ServerProcess process() {
    return process;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public String password(String account) {
    return secrets.get("kafka." + account);
  }

  /** What a client sets to come in under an account. */
  public Map<String, Object> login(String account) {
    return KafkaAccount.login(bootstrapServers(), account, password(account));
  }

  private Map<String, String> passwords() {
    return accounts.names().stream().collect(Collectors.toMap(name -> name, this::password));
  }

  private ServerProcess.Launch launch() {
    var log = data.resolve("kafka");
    var configuration = data.resolve("kafka.properties");
    try {
      Files.createDirectories(log);
      PrivateFile.write(configuration, configuration(log, Ports.free()));
      PrivateFile.write(data.resolve("kafka-operator.properties"), operator());
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

  /** Topics, accounts and rights, before anybody may come in. */
  private void prepare() {
    var limit = Settings.startLimit();
    try (var admin = Admin.create(inner(Math.toIntExact(limit.toMillis())))) {
      Topics.fromProject().createWhatIsMissing(admin, limit);
      accounts.grant(admin, this::password).get(limit.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Could not create the topics and accounts", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating the topics", e);
    }
  }

  private Map<String, Object> inner(int millis) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + innerPort,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        plain(""),
        "request.timeout.ms",
        millis,
        "default.api.timeout.ms",
        millis,
        "reconnect.backoff.ms",
        50,
        "reconnect.backoff.max.ms",
        200);
  }

  private String plain(String known) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"%s;"
        .formatted(BROKER, password(BROKER), known);
  }

  /** For DeadLetterReplay and Kafka's own tools (--command-config). */
  private String operator() {
    return login(KafkaAccount.OPERATOR).entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** Static voters, so that the controller's port may differ from start to start. */
  private String configuration(Path log, int controllerPort) {
    return access()
        + """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=CLIENTS://127.0.0.1:%1$d,BROKER://127.0.0.1:%4$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENTS://127.0.0.1:%1$d,BROKER://127.0.0.1:%4$d
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
            .formatted(port, controllerPort, log.toString().replace("\\", "/"), innerPort);
  }

  /** Who comes in by which listener, and that nobody may do anything unless a right says so. */
  private String access() {
    return """
    listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
    listener.name.clients.sasl.enabled.mechanisms=SCRAM-SHA-512
    listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
    inter.broker.listener.name=BROKER
    sasl.mechanism.inter.broker.protocol=PLAIN
    sasl.mechanism.controller.protocol=PLAIN
    listener.name.broker.sasl.enabled.mechanisms=PLAIN
    listener.name.broker.plain.sasl.jaas.config=%1$s
    listener.name.controller.sasl.enabled.mechanisms=PLAIN
    listener.name.controller.plain.sasl.jaas.config=%1$s
    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
    super.users=User:%2$s;User:%3$s
    """
        .formatted(
            plain(" user_%s=\"%s\"".formatted(BROKER, password(BROKER))),
            BROKER,
            KafkaAccount.OPERATOR);
  }
}
