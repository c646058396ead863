package vn.langnghe.web.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.langnghe.runtime.sql.Database;

/** The table {@code remark}. */
@ApplicationScoped
public class RemarkStore {

  private static final int MOST = 100;

  private final Database database;

  RemarkStore(Database database) {
    this.database = database;
  }

  void add(Remark remark) {
    database.update(
        """
        insert into remark (id, account, text, at) values (?, ?, ?, ?)
        on conflict (id) do nothing""",
        remark.id(),
        remark.account(),
        remark.text(),
        remark.at());
  }

  List<Remark> latest() {
    return database.list(
        "select id, account, text, at from remark order by at desc, id limit ?",
        row -> new Remark(row.id("id"), row.text("account"), row.text("text"), row.instant("at")),
        MOST);
  }
}
