package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import vn.langnghe.runtime.sql.Database;

/**
 * A second set of the derived tables, in a schema of its own: the same statements fill it while the
 * first set serves. A process that dies leaves the schema behind; the next rebuild begins by
 * dropping it.
 */
@ApplicationScoped
public class Shadow {

  private static final String SCHEMA = "rebuilding";

  private final Database database;

  public Shadow(Database database) {
    this.database = database;
  }

  /** The second set's name of a table, valid everywhere. */
  static String nameOf(DerivedTable table) {
    return SCHEMA + '.' + table.table();
  }

  /** Empty tables; those that are filled by copying get their indexes later. */
  void create() {
    database.inTransaction(
        () -> {
          database.update("drop schema if exists " + SCHEMA + " cascade");
          database.update("create schema " + SCHEMA);
          for (var table : DerivedTable.values()) {
            database.update(
                "create table %1$s.%2$s (like public.%2$s including defaults including constraints)"
                    .formatted(SCHEMA, table.table()));
            storageOf(table);
            if (table != DerivedTable.SURVEY_FACT) {
              index(table);
            }
          }
          return true;
        });
  }

  private void storageOf(DerivedTable table) {
    database
        .list(
            """
            select array_to_string(reloptions, ', ') as options
              from pg_class where oid = ('public.' || ?)::regclass and reloptions is not null
            """,
            row -> row.text("options"),
            table.table())
        .forEach(
            options ->
                database.update(
                    "alter table %s.%s set (%s)".formatted(SCHEMA, table.table(), options)));
  }

  /** The same keys and indexes, by the same names, as the table that serves. */
  void index(DerivedTable table) {
    keysOf(table).forEach(database::update);
    indexesOf(table).forEach(database::update);
    database.update("analyze %s.%s".formatted(SCHEMA, table.table()));
  }

  private List<String> keysOf(DerivedTable table) {
    return database.list(
        """
        select format('alter table %I.%I add constraint %I %s', ?, ?, conname, pg_get_constraintdef(oid)) as statement
          from pg_constraint where conrelid = ('public.' || ?)::regclass and contype in ('p', 'u')
        """,
        row -> row.text("statement"), SCHEMA, table.table(), table.table());
  }

  private List<String> indexesOf(DerivedTable table) {
    return database.list(
        """
        select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON ' || ? || '.') as statement
          from pg_index i
         where indrelid = ('public.' || ?)::regclass
           and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
        """,
        row -> row.text("statement"),
        SCHEMA,
        table.table());
  }

  /** Runs statements in one transaction in which the names of the tables mean the second set. */
  <T> T within(Supplier<T> work) {
    return database.inLongTransaction(
        () -> {
          enter();
          return work.get();
        });
  }

  /** From here to the end of the transaction the names of the tables mean the second set. */
  void enter() {
    database.update("set local search_path to " + SCHEMA + ", public");
  }

  /** From here to the end of the transaction the names of the tables mean the first set again. */
  void leave() {
    database.update("set local search_path to public");
  }

  /** The second set becomes the first, in the caller's transaction; the first is gone. */
  void swap() {
    database.update("create schema retired");
    for (var table : DerivedTable.values()) {
      database.update("alter table public.%s set schema retired".formatted(table.table()));
      database.update("alter table %s.%s set schema public".formatted(SCHEMA, table.table()));
    }
    database.update("drop schema retired cascade");
    drop();
  }

  void drop() {
    database.update("drop schema if exists " + SCHEMA + " cascade");
  }
}
