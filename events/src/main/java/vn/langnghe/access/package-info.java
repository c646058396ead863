/** Who calls, in which role, and for which agency. */
@NullMarked
package vn.langnghe.access;

import org.jspecify.annotations.NullMarked;
