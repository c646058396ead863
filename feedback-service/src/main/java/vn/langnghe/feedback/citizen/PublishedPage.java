package vn.langnghe.feedback.citizen;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.casework.PublishedCase;

/** Some published answers, newest first, and where the next page starts. */
public record PublishedPage(
    List<PublishedCase> cases,
    @Schema(
            description =
                "Dùng làm cursor để đọc tiếp; không có ở trang cuối / Give it as cursor to read on;"
                    + " absent on the last page")
        @Nullable String next) {}
