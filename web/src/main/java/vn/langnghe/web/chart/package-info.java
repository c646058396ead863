/** Charts that the server draws from the record that also fills the table beside them. */
@NullMarked
package vn.langnghe.web.chart;

import org.jspecify.annotations.NullMarked;
