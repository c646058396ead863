/** The only sources of the present instant and of new ids. */
@NullMarked
package vn.langnghe.runtime.time;

import org.jspecify.annotations.NullMarked;
