/** Bearer tokens: which are judged at all, and which were verified a moment ago. */
@NullMarked
package vn.langnghe.runtime.token;

import org.jspecify.annotations.NullMarked;
