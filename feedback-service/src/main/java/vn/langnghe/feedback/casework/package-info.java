/**
 * The register of cases: what may be done to a case in which state, and the row, the append-only
 * history and the event of each change. The rows never leave this package (ADR 0085).
 */
@NullMarked
package vn.langnghe.feedback.casework;

import org.jspecify.annotations.NullMarked;
