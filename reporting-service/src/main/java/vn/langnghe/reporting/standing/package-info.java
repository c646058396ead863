/** What is known now: the feed of committed changes and the standings that follow it. */
@NullMarked
package vn.langnghe.reporting.standing;

import org.jspecify.annotations.NullMarked;
