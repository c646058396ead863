/** Events leave a service only through a table that is written with the data they tell of. */
@NullMarked
package vn.langnghe.runtime.outbox;

import org.jspecify.annotations.NullMarked;
