/** What every answer says beside its body (ADR 0095). */
@NullMarked
package vn.langnghe.runtime.header;

import org.jspecify.annotations.NullMarked;
