/** What a request may say: the limits of all values as constraints, and strict reading of bytes. */
@NullMarked
package vn.langnghe.runtime.edge;

import org.jspecify.annotations.NullMarked;
