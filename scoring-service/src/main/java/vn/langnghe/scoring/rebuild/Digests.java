package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.langnghe.runtime.sql.Database;

/** Fingerprints of the derived tables, agency by agency, over every byte of every row. */
@ApplicationScoped
public class Digests {

  /**
   * An agency's rows in a table.
   *
   * @param table the table
   * @param agency the agency
   */
  public record Place(String table, String agency) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byTable = table.compareTo(other.table);
      return byTable != 0 ? byTable : agency.compareTo(other.agency);
    }
  }

  private final Database database;

  public Digests(Database database) {
    this.database = database;
  }

  /** In the caller's transaction: what the names of the tables mean there. */
  Map<Place, String> take() {
    var digests = new HashMap<Place, String>();
    for (var table : DerivedTable.values()) {
      database.each(
          """
          select agency, count(*) || ':' || sum(hashtextextended(line, 0)::numeric)
                          || ':' || sum(hashtextextended(line, 1)::numeric) as digest
            from (%s) as lines group by agency
          """
              .formatted(table.lines()),
          row -> digests.put(new Place(table.table(), row.text("agency")), row.text("digest")));
    }
    return digests;
  }

  /** Where two sets of tables differ, in order. */
  static List<Place> differences(Map<Place, String> one, Map<Place, String> other) {
    var places = new TreeSet<>(one.keySet());
    places.addAll(other.keySet());
    places.removeIf(place -> one.getOrDefault(place, "").equals(other.getOrDefault(place, "")));
    return List.copyOf(places);
  }
}
