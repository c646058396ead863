/** One way to say no: problem+json with a stable code, in Vietnamese and English. */
@NullMarked
package vn.langnghe.runtime.problem;

import org.jspecify.annotations.NullMarked;
