package vn.langnghe.feedback.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some cases, newest first, and where the next page starts. */
public record CasePage(
    List<Entry> cases,
    @Schema(description = "Give it as cursor to read on; absent on the last page")
        @Nullable String next) {

  /** A line of the officer's list. */
  @Schema(name = "CaseEntry")
  public record Entry(CaseStatus status, String subject) {}
}
