/** An agency's figures from period to period, across mergers and divisions. */
@NullMarked
package vn.langnghe.reporting.series;

import org.jspecify.annotations.NullMarked;
