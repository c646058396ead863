/** Who reads a page, in which language and theme, and at which address. */
@NullMarked
package vn.langnghe.web.visit;

import org.jspecify.annotations.NullMarked;
