/** Short-lived entries in the database that only the holder of a secret can read. */
@NullMarked
package vn.langnghe.web.vault;

import org.jspecify.annotations.NullMarked;
