package vn.langnghe.scoring.appraisal.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Evidence without its content.
 *
 * @param criterion the criterion that it is for
 * @param name what people call it
 * @param mediaType of the file, or of what the link pointed to
 * @param sha256 SHA-256 of the content, hexadecimal
 * @param size in bytes, 0 for a link
 * @param link where it is, null for a file that is kept here
 */
@Schema(description = "Tài liệu kiểm chứng, không kèm nội dung. / Evidence without its content.")
public record Evidence(
    UUID id,
    String criterion,
    String name,
    String mediaType,
    String sha256,
    long size,
    @Nullable String link,
    Instant addedAt) {}
