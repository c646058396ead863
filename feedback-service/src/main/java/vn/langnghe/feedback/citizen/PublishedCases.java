package vn.langnghe.feedback.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseState;
import vn.langnghe.feedback.casework.CitizenCase;
import vn.langnghe.feedback.casework.PageCursor;

/** The public register of answers. */
@ApplicationScoped
public class PublishedCases {

  @Transactional
  public PublishedPage page(@Nullable String agency, @Nullable PageCursor after, int limit) {
    var query = new StringBuilder("state = :published");
    var values = new HashMap<String, Object>(Map.of("published", CaseState.PUBLISHED));
    if (agency != null) {
      query.append(" and agency = :agency");
      values.put("agency", agency);
    }
    if (after != null) {
      query.append(" and (publishedAt < :at or (publishedAt = :at and id < :id))");
      values.put("at", after.at());
      values.put("id", after.id());
    }
    List<CitizenCase> rows =
        CitizenCase.<CitizenCase>find(query + " order by publishedAt desc, id desc", values)
            .range(0, limit)
            .list();
    var shown = rows.subList(0, Math.min(limit, rows.size()));
    var last = rows.size() > limit ? shown.getLast() : null;
    return new PublishedPage(
        shown.stream().map(PublishedPage.Entry::of).toList(),
        last == null
            ? null
            : new PageCursor(Objects.requireNonNull(last.publishedAt), last.id).text());
  }
}
