/**
 * The load generator: pre-rendered requests over raw keep-alive connections, so that it takes
 * little of the machine.
 */
@NullMarked
package vn.langnghe.bench.load;

import org.jspecify.annotations.NullMarked;
