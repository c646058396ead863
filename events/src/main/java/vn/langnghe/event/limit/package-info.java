/** The one list of what a code, a text, an instant, a day and a number may be, at every edge. */
@NullMarked
package vn.langnghe.event.limit;

import org.jspecify.annotations.NullMarked;
