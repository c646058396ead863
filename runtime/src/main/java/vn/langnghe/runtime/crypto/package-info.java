/** Digests. */
@NullMarked
package vn.langnghe.runtime.crypto;

import org.jspecify.annotations.NullMarked;
