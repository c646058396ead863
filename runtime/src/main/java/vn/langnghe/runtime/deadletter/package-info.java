/** Records that nobody can read, parked with the reason. */
@NullMarked
package vn.langnghe.runtime.deadletter;

import org.jspecify.annotations.NullMarked;
