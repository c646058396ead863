/** Files that a module brings along. */
@NullMarked
package vn.langnghe.event.file;

import org.jspecify.annotations.NullMarked;
