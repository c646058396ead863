/** The operator's command for records that nobody could read: look at them, send them again. */
@NullMarked
package vn.langnghe.local.deadletter;

import org.jspecify.annotations.NullMarked;
