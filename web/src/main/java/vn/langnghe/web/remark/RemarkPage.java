package vn.langnghe.web.remark;

import java.util.List;
import java.util.UUID;

/**
 * What the page of remarks shows.
 *
 * @param id names the remark that will be written
 * @param text what the form holds
 * @param sent whether the last one has just been taken
 * @param wrong whether the text was refused
 * @param remarks what the reader may read
 */
record RemarkPage(UUID id, String text, boolean sent, boolean wrong, List<Remark> remarks) {}
