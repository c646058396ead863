/** Who calls, in which role, and for which agency. */
@NullMarked
package vn.langnghe.runtime.access;

import org.jspecify.annotations.NullMarked;
