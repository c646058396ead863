package vn.langnghe.feedback.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.casework.CaseStatus;
import vn.langnghe.feedback.casework.CursorPage;
import vn.langnghe.feedback.casework.RegisteredCase;

/** Some cases, newest first, and where the next page starts. */
public record CasePage(
    List<Entry> cases,
    @Schema(
            description =
                "Dùng làm cursor để đọc tiếp; không có ở trang cuối / Give it as cursor to read on;"
                    + " absent on the last page")
        @Nullable String next) {

  /** A line of the officer's list. */
  @Schema(name = "CaseEntry")
  public record Entry(CaseStatus status, String subject) {

    static Entry of(RegisteredCase known) {
      return new Entry(known.status(), known.submission().subject());
    }
  }

  static CasePage of(CursorPage<Entry> page) {
    return new CasePage(page.entries(), page.next());
  }
}
