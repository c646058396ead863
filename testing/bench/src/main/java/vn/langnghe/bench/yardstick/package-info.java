/** The simplest programs that do the same physical work: what the machine could give. */
@NullMarked
package vn.langnghe.bench.yardstick;

import org.jspecify.annotations.NullMarked;
