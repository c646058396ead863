/** Who looked at what is not public. */
@NullMarked
package vn.langnghe.runtime.audit;

import org.jspecify.annotations.NullMarked;
