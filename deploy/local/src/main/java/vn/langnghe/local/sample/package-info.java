/** Loads the sample province and plays its citizens and officials, only through the public APIs. */
@NullMarked
package vn.langnghe.local.sample;

import org.jspecify.annotations.NullMarked;
