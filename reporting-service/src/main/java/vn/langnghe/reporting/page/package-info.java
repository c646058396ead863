/** The dashboard: pages that show what the API says, made by the server. */
@NullMarked
package vn.langnghe.reporting.page;

import org.jspecify.annotations.NullMarked;
