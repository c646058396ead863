/** Whether what was to be reached is reached. */
@NullMarked
package vn.langnghe.reporting.target;

import org.jspecify.annotations.NullMarked;
