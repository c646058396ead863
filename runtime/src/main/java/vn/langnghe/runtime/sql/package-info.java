/** Plain JDBC without checked exceptions, inside the caller's transaction or in one of its own. */
@NullMarked
package vn.langnghe.runtime.sql;

import org.jspecify.annotations.NullMarked;
