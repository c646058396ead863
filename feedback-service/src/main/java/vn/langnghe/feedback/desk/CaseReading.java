package vn.langnghe.feedback.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.CitizenCase;
import vn.langnghe.feedback.casework.PageCursor;
import vn.langnghe.feedback.casework.Submission;

/** Reads the cases of the officer's agency. */
@ApplicationScoped
public class CaseReading {

  private final CaseRegister register;

  public CaseReading(CaseRegister register) {
    this.register = register;
  }

  @Transactional
  public Optional<CaseDetail> detail(UUID id, Actor actor) {
    return CitizenCase.withId(id).filter(row -> actor.mayActFor(row.agency)).map(this::detail);
  }

  @Transactional
  public CasePage page(CaseFilter filter, Actor actor) {
    var query = new StringBuilder("1 = 1");
    var values = new HashMap<String, Object>();
    if (actor.agency() != null) {
      query.append(" and agency = :own");
      values.put("own", actor.agency());
    }
    if (filter.agency() != null) {
      query.append(" and agency = :agency");
      values.put("agency", filter.agency());
    }
    if (filter.state() != null) {
      query.append(" and state = :state");
      values.put("state", filter.state());
    }
    if (filter.overdue() != null) {
      query
          .append(filter.overdue() ? " and " : " and not ")
          .append("(timeliness = :late and state in :open)");
      values.put("late", Timeliness.LATE);
      values.put("open", List.of(CaseState.RECEIVED, CaseState.IN_PROGRESS));
    }
    if (filter.after() != null) {
      query.append(" and (receivedAt < :at or (receivedAt = :at and id < :id))");
      values.put("at", filter.after().at());
      values.put("id", filter.after().id());
    }
    query.append(" order by receivedAt desc, id desc");
    List<CitizenCase> rows =
        CitizenCase.<CitizenCase>find(query.toString(), values).range(0, filter.limit()).list();
    return page(rows, filter.limit());
  }

  private CasePage page(List<CitizenCase> rows, int limit) {
    var shown = rows.subList(0, Math.min(limit, rows.size()));
    var last = rows.size() > limit ? shown.getLast() : null;
    return new CasePage(
        shown.stream().map(this::entry).toList(),
        last == null ? null : new PageCursor(last.receivedAt, last.id).text());
  }

  private CasePage.Entry entry(CitizenCase row) {
    return new CasePage.Entry(CaseStatus.of(row), register.submission(row).subject());
  }

  private CaseDetail detail(CitizenCase row) {
    var submission = register.submission(row);
    return new CaseDetail(
        CaseStatus.of(row),
        submission.subject(),
        submission.text(),
        Optional.ofNullable(submission.sender()).map(Submission.Sender::name).orElse(null),
        register.answer(row),
        register.refusal(row),
        row.publicSubject,
        row.publicAnswer,
        register.comment(row),
        register.history(row.id));
  }
}
