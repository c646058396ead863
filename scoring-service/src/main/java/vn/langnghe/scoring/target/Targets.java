package vn.langnghe.scoring.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined.Target;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.sql.Database;

/** What is to be reached: rows, by code. */
@ApplicationScoped
public class Targets {

  /**
   * A target of an index.
   *
   * @param index for example {@code SIPAS-2023}
   * @param target the target
   */
  public record Of(String index, Target target) {}

  private final Database database;

  public Targets(Database database) {
    this.database = database;
  }

  /** Those of an index, by code. */
  public List<Target> of(String index) {
    return database.query(
        """
        select code, name_vi, name_en, part, agency, level, threshold, valid_from, valid_to, source
          from target where index_code = ? order by code
        """,
        row ->
            new Target(
                row.getString(1),
                new Text(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10)),
        index);
  }

  /** False when exactly this was there before. */
  public boolean store(Of of) {
    var target = of.target();
    return database.update(
            """
            insert into target as t (code, index_code, part, agency, level, threshold, valid_from, valid_to,
                                     name_vi, name_en, source)
            values (?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, nullif(?, '')::date, ?, ?, ?)
            on conflict (code) do update set
              index_code = excluded.index_code, part = excluded.part, agency = excluded.agency,
              level = excluded.level, threshold = excluded.threshold, valid_from = excluded.valid_from,
              valid_to = excluded.valid_to, name_vi = excluded.name_vi, name_en = excluded.name_en,
              source = excluded.source
            where (t.*) is distinct from (excluded.*)
            """,
            target.code(),
            of.index(),
            text(target.part()),
            text(target.agency()),
            text(target.level()),
            target.threshold(),
            target.validFrom(),
            text(target.validTo()),
            target.name().vi(),
            target.name().en(),
            target.source())
        > 0;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
