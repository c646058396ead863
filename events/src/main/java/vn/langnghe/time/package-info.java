/** The only sources of the present instant and of new ids. */
@NullMarked
package vn.langnghe.time;

import org.jspecify.annotations.NullMarked;
