/** Bodies that are ready to be sent: bytes, compressed bytes and entity tag. */
@NullMarked
package vn.langnghe.reporting.document;

import org.jspecify.annotations.NullMarked;
