/** The dashboard page and its assets. */
@NullMarked
package vn.langnghe.reporting.page;

import org.jspecify.annotations.NullMarked;
