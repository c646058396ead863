/** One agency's score tree, as it is sent. */
@NullMarked
package vn.langnghe.reporting.score;

import org.jspecify.annotations.NullMarked;
