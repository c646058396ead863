package vn.langnghe.reporting.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.Changes;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.StoredRows;

/** What the indexes are. There are few, so all are held. */
@ApplicationScoped
public class Definitions {

  private final Database database;
  private final JsonBytes json;
  private final StoredRows rows;
  private volatile Map<String, IndexDefined> byIndex = Map.of();

  Definitions(Database database, JsonBytes json, StoredRows rows) {
    this.database = database;
    this.json = json;
    this.rows = rows;
  }

  private record Stored(String index, String definition) {}

  public Optional<IndexDefined> find(String index) {
    return Optional.ofNullable(byIndex.get(index));
  }

  public List<IndexDefined> all() {
    return byIndex.values().stream().sorted(Comparator.comparing(IndexDefined::index)).toList();
  }

  void start(@Observes @Priority(Changes.HOLD) StartupEvent event) {
    load();
  }

  void follow(@Observes @Priority(Changes.HOLD) Changes changes) {
    if (changes.definitions()) {
      load();
    }
  }

  private void load() {
    var stored =
        database.list(
            "select index_code, definition from index_definition",
            row -> new Stored(row.text("index_code"), row.text("definition")));
    byIndex =
        rows
            .read(
                "index_definition",
                stored,
                Stored::index,
                found -> Optional.of(json.read(found.definition(), IndexDefined.class)))
            .stream()
            .collect(Collectors.toUnmodifiableMap(IndexDefined::index, Function.identity()));
  }
}
