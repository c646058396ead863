package vn.langnghe.web.remark;

import java.time.Instant;
import java.util.UUID;

/**
 * One remark.
 *
 * @param id named by the form, so that a second press of the button changes nothing
 * @param account who wrote it
 */
public record Remark(UUID id, String account, String text, Instant at) {}
