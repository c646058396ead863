/** How a page is answered, and the words that every page shares. */
@NullMarked
package vn.langnghe.web.page;

import org.jspecify.annotations.NullMarked;
