/** What a service knows of the province's agencies, learned from the {@code agencies} topic. */
@NullMarked
package vn.langnghe.runtime.agency;

import org.jspecify.annotations.NullMarked;
