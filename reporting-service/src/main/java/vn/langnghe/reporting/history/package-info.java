/** How a value moved. */
@NullMarked
package vn.langnghe.reporting.history;

import org.jspecify.annotations.NullMarked;
