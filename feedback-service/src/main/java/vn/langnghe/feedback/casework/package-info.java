/** The register of cases: the row, its append-only history, and the event of each change. */
@NullMarked
package vn.langnghe.feedback.casework;

import org.jspecify.annotations.NullMarked;
