/** What a reader sees when a page cannot be shown. */
@NullMarked
package vn.langnghe.web.failure;

import org.jspecify.annotations.NullMarked;
