package vn.langnghe.scoring.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;

/**
 * Numbers for groups of respondents who are alike: same campaign, same strata. Given at first sight
 * and never moved. A process that dies after giving one leaves an unused number: harmless.
 */
@ApplicationScoped
public class Segments {

  /** More groups than any weighting can use; further answers are in the group without strata. */
  static final int MAX_PER_CAMPAIGN = 5_000;

  private static final int MAX_LENGTH = 60;
  private static final String NO_STRATA = "{}";

  private record Key(String campaign, Map<String, String> strata) {}

  private final ObjectMapper json = Json.mapper();
  private final Database database;
  private final Map<Key, Integer> known = new ConcurrentHashMap<>();

  public Segments(Database database) {
    this.database = database;
  }

  public int of(String campaign, Map<String, String> strata) {
    var segment = known.get(new Key(campaign, strata));
    return segment != null
        ? segment
        : known.computeIfAbsent(
            new Key(campaign, Map.copyOf(strata)), key -> give(campaign, text(key.strata())));
  }

  private int give(String campaign, String strata) {
    return database.inTransaction(
        () -> {
          database.lock("segments " + campaign);
          var others =
              database
                  .first(
                      "select count(*) as others from segment where campaign = ? and strata <> ?::jsonb",
                      row -> row.count("others"),
                      campaign,
                      strata)
                  .orElseThrow();
          var kept = others < MAX_PER_CAMPAIGN ? strata : NO_STRATA;
          database.update(
              "insert into segment (campaign, strata) values (?, ?::jsonb) on conflict do nothing",
              campaign,
              kept);
          return database
              .first(
                  "select id from segment where campaign = ? and strata = ?::jsonb",
                  row -> row.integer("id"),
                  campaign,
                  kept)
              .orElseThrow();
        });
  }

  /** Strata that are too long to be coarse are not kept. */
  private String text(Map<String, String> strata) {
    var coarse = new TreeMap<String, String>();
    strata.forEach(
        (key, value) -> {
          if (isCoarse(key) && isCoarse(value)) {
            coarse.put(key, value);
          }
        });
    try {
      return json.writeValueAsString(coarse);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isCoarse(String text) {
    return text.length() <= MAX_LENGTH
        && text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c));
  }
}
