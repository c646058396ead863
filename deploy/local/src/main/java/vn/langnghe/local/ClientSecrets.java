package vn.langnghe.local;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of Keycloak's clients: made at the first start, none is shipped; the environment goes
 * before.
 */
public record ClientSecrets(Path data) {
  private static final String BEGIN = "LANGNGHE_";
  private static final String END = "_SECRET";

  /**
   * @param client its short name: portal, dossier, simulator, or that of a service
   */
  public String of(String client) {
    return Settings.text(client + ".secret", Secrets.in(data).get("client." + client));
  }

  /** What a place of the realm's files stands for; null where it is no secret and not set. */
  @Nullable String place(String name) {
    return name.startsWith(BEGIN) && name.endsWith(END)
        ? of(name.substring(BEGIN.length(), name.length() - END.length()).toLowerCase(Locale.ROOT))
        : System.getenv(name);
  }
}
