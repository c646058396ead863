/** Keeps every score and its history, and shows them: REST, SSE and the dashboard page. */
@NullMarked
package vn.langnghe.reporting;

import org.jspecify.annotations.NullMarked;
