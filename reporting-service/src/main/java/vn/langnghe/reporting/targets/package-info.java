/** Whether what was to be reached is reached. */
@NullMarked
package vn.langnghe.reporting.targets;

import org.jspecify.annotations.NullMarked;
