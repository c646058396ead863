/** Remarks on the software, from those who work with it to those who run it. */
@NullMarked
package vn.langnghe.web.remark;

import org.jspecify.annotations.NullMarked;
