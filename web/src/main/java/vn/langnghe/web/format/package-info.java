/** Numbers, dates, periods and names in the form that the reader writes. */
@NullMarked
package vn.langnghe.web.format;

import org.jspecify.annotations.NullMarked;
