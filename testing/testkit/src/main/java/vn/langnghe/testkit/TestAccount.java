package vn.langnghe.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An account that the demo does not have, made when a test first asks for its token.
 *
 * @param role its one role
 * @param grant {@code province}, the code of an agency, or {@code nothing}
 */
public record TestAccount(String role, String grant) {
  public static final String PROVINCE = "province";
  public static final String NOTHING = "nothing";

  public static final String PASSWORD = "langnghe-tests-only";

  public String username() {
    return ("test-" + role + "-" + grant).toLowerCase(Locale.ROOT);
  }

  /** As Keycloak imports it. */
  JsonNode imported() {
    var bound = !grant.equals(PROVINCE) && !grant.equals(NOTHING);
    return new ObjectMapper()
        .valueToTree(
            Map.of(
                "ifResourceExists",
                "SKIP",
                "users",
                List.of(
                    Map.of(
                        "username",
                        username(),
                        "enabled",
                        true,
                        "email",
                        username() + "@langnghe.example",
                        "emailVerified",
                        true,
                        "firstName",
                        grant,
                        "lastName",
                        role,
                        "attributes",
                        bound ? Map.of("agency", List.of(grant)) : Map.of(),
                        "realmRoles",
                        grant.equals(PROVINCE) ? List.of(PROVINCE, role) : List.of(role),
                        "credentials",
                        List.of(
                            Map.of("type", "password", "value", PASSWORD, "temporary", false))))));
  }
}
