/** Changes as they happen, over server-sent events. */
@NullMarked
package vn.langnghe.reporting.stream;

import org.jspecify.annotations.NullMarked;
