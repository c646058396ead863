package vn.langnghe.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One account of deploy/kafka/accounts.yaml: what it may do, and nothing else.
 *
 * @param group the only consumer group that it may join
 */
public record KafkaAccount(String name, String group, List<String> reads, List<String> writes) {

  /** Watches, replays and repairs; no service has it. */
  public static final String OPERATOR = "operator";

  /** What a client sets to come in under an account. */
  public static Map<String, Object> login(String servers, String account, String password) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("security.protocol", "SASL_PLAINTEXT");
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(account, password));
    return settings;
  }

  List<AclBinding> rights() {
    List<AclBinding> rights = new ArrayList<>();
    rights.add(may(AclOperation.READ, ResourceType.GROUP, group));
    reads.forEach(topic -> rights.add(may(AclOperation.READ, ResourceType.TOPIC, topic)));
    Stream.concat(writes.stream(), reads.stream().map(topic -> topic + ".dlq"))
        .forEach(topic -> rights.add(may(AclOperation.WRITE, ResourceType.TOPIC, topic)));
    return rights;
  }

  private AclBinding may(AclOperation operation, ResourceType type, String resource) {
    return new AclBinding(
        new ResourcePattern(type, resource, PatternType.LITERAL),
        new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
  }
}
