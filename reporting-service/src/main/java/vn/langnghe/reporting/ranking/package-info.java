/** Agencies of one parent in the order of their values. */
@NullMarked
package vn.langnghe.reporting.ranking;

import org.jspecify.annotations.NullMarked;
