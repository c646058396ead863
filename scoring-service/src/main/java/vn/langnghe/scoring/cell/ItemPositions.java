package vn.langnghe.scoring.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.runtime.sql.Database;

/**
 * Where each item of a questionnaire stands in the arrays of answers and counts. A position is
 * given at first sight and never moves, so that any questionnaire can be counted, whether a rubric
 * uses it today or only next year. A process that dies after giving positions leaves unused ones:
 * harmless.
 */
@ApplicationScoped
public class ItemPositions {

  private final Database database;
  private final Map<String, Order> known = new ConcurrentHashMap<>();

  /** The items in their order, and the place of each. */
  private record Order(List<String> items, Map<String, Integer> places) {

    static final Order NONE = of(List.of());

    static Order of(List<String> items) {
      var places = new HashMap<String, Integer>();
      for (int i = 0; i < items.size(); i++) {
        places.put(items.get(i), i);
      }
      return new Order(List.copyOf(items), Collections.unmodifiableMap(places));
    }
  }

  public ItemPositions(Database database) {
    this.database = database;
  }

  /** Positions of at least these items. */
  public Map<String, Integer> of(String questionnaire, Collection<String> items) {
    var order = known.getOrDefault(questionnaire, Order.NONE);
    if (!order.places().keySet().containsAll(items)) {
      order = Order.of(database.inTransaction(() -> give(questionnaire, items)));
      known.put(questionnaire, order);
    }
    return order.places();
  }

  /** Item codes by position, at least this many. */
  public List<String> items(String questionnaire, int atLeast) {
    var order = known.getOrDefault(questionnaire, Order.NONE);
    if (order.items().size() < atLeast) {
      order = Order.of(load(questionnaire));
      known.put(questionnaire, order);
    }
    return order.items();
  }

  private List<String> give(String questionnaire, Collection<String> items) {
    database.lock("items " + questionnaire);
    var order = load(questionnaire);
    var missing = items.stream().filter(item -> !order.contains(item)).sorted().distinct().toList();
    database.update(
        """
        insert into questionnaire_item (questionnaire, position, item)
        select ?, ? + n - 1, item from unnest(?::text[]) with ordinality as t (item, n)
        """,
        questionnaire,
        order.size(),
        missing.toArray(String[]::new));
    return load(questionnaire);
  }

  private List<String> load(String questionnaire) {
    return database.list(
        "select item from questionnaire_item where questionnaire = ? order by position",
        row -> row.text("item"),
        questionnaire);
  }
}
