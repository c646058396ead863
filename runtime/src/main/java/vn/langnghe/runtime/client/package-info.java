/** Who asks, as far as the network tells. */
@NullMarked
package vn.langnghe.runtime.client;

import org.jspecify.annotations.NullMarked;
