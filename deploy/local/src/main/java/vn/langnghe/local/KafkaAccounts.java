package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.yaml.snakeyaml.Yaml;

/** The accounts of deploy/kafka/accounts.yaml. */
public record KafkaAccounts(List<KafkaAccount> all) {
  /** The least that Kafka takes: the passwords are 144 random bits, guessing them is hopeless. */
  private static final ScramCredentialInfo HASHING =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

  @SuppressWarnings("unchecked") // the file's form; TopicsTest reads it whole
  public static KafkaAccounts fromProject() {
    try (var in = Files.newBufferedReader(Settings.root().resolve("deploy/kafka/accounts.yaml"))) {
      Map<String, List<Map<String, Object>>> content = new Yaml().load(in);
      return new KafkaAccounts(
          content.getOrDefault("accounts", List.of()).stream()
              .map(
                  entry ->
                      new KafkaAccount(
                          String.valueOf(entry.get("name")),
                          String.valueOf(entry.get("group")),
                          (List<String>) entry.getOrDefault("reads", List.of()),
                          (List<String>) entry.getOrDefault("writes", List.of())))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the services, and the operator's. */
  List<String> names() {
    List<String> names = new ArrayList<>(all.stream().map(KafkaAccount::name).toList());
    names.add(KafkaAccount.OPERATOR);
    return List.copyOf(names);
  }

  /** Gives every account its password and its rights, and takes away every other right. */
  KafkaFuture<Void> grant(Admin admin, UnaryOperator<String> password) {
    List<UserScramCredentialAlteration> passwords = new ArrayList<>();
    for (var name : names()) {
      passwords.add(
          new UserScramCredentialUpsertion(
              name, HASHING, password.apply(name).getBytes(StandardCharsets.UTF_8)));
    }
    List<AclBinding> wanted = all.stream().flatMap(account -> account.rights().stream()).toList();
    return KafkaFuture.allOf(
        admin.alterUserScramCredentials(passwords).all(),
        admin.createAcls(wanted).all(),
        admin
            .describeAcls(AclBindingFilter.ANY)
            .values()
            .thenApply(
                present -> {
                  var surplus = new HashSet<>(present);
                  surplus.removeAll(new HashSet<>(wanted));
                  return surplus.stream().map(AclBinding::toFilter).toList();
                })
            .thenApply(surplus -> surplus.isEmpty() ? null : admin.deleteAcls(surplus)));
  }
}
