package vn.langnghe.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Access tokens of the demo realm, from Keycloak itself; kept until shortly before they expire. */
public final class Tokens {
  private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private record Token(String value, Instant expires) {
    boolean isFresh() {
      return Instant.now().plus(MARGIN).isBefore(expires);
    }
  }

  private Tokens() {}

  /** A demo user's token: khaosat, noivu, thamdinh, canbo-h21-17 and the others of the README. */
  public static String of(String user) {
    return cached(user, () -> request(password(user, "langnghe")));
  }

  /** A service account's token: portal, langnghe-simulator, dossier-gateway. */
  public static String ofClient(String client) {
    return cached(
        "client " + client,
        () ->
            request(
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    client,
                    "client_secret",
                    TestRealm.CLIENT_SECRET)));
  }

  /** Says who somebody is, and is no key to anything: an ID token. */
  public static String idTokenOf(String user) {
    var form = new HashMap<>(password(user, "langnghe"));
    form.put("scope", "openid");
    return KeycloakAdmin.form(Keycloak.shared().started().tokenEndpoint(), form)
        .path("id_token")
        .asText();
  }

  /** Ends a second after it was given; services forgive five more. */
  public static String shortLived(String user) {
    return by(TestRealm.SHORT_LIVED, user);
  }

  /** Outlives a measurement. */
  public static String longLived(String user) {
    return by(TestRealm.LONG_LIVED, user);
  }

  private static String by(String client, String user) {
    var form = new HashMap<>(password(user, "langnghe"));
    form.put("client_id", client);
    return request(form).value();
  }

  /** Of the same account and realm, but for Keycloak's own client: it names no account of ours. */
  public static String forAnotherClient(String user) {
    return by("admin-cli", user);
  }

  /** Of an account that the demo does not have. */
  public static String of(TestAccount account) {
    return cached(
        account.username(),
        () -> {
          Keycloak.shared().make(account);
          return request(password(account.username(), TestAccount.PASSWORD));
        });
  }

  private static Map<String, String> password(String user, String password) {
    return Map.of(
        "grant_type",
        "password",
        "client_id",
        TestRealm.COMMAND_LINE,
        "username",
        user,
        "password",
        password);
  }

  private static String cached(String key, Supplier<Token> request) {
    Token token = KNOWN.get(key);
    if (token == null || !token.isFresh()) {
      token = request.get();
      KNOWN.put(key, token);
    }
    return token.value();
  }

  private static Token request(Map<String, String> form) {
    var answer = KeycloakAdmin.form(Keycloak.shared().started().tokenEndpoint(), form);
    return new Token(
        answer.path("access_token").asText(),
        Instant.now().plusSeconds(answer.path("expires_in").asLong()));
  }
}
