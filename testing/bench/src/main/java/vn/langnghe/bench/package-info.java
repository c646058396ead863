/**
 * The benchmark harness: each figure is measured side by side with its yardstick, several times, on
 * loopback.
 */
@NullMarked
package vn.langnghe.bench;

import org.jspecify.annotations.NullMarked;
