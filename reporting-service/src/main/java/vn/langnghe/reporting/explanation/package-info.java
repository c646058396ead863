/** Why a score changed, and what a point more would do. */
@NullMarked
package vn.langnghe.reporting.explanation;

import org.jspecify.annotations.NullMarked;
