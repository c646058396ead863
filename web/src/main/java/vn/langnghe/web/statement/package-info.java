/** The pages that every service must show: accessibility, privacy, open data. */
@NullMarked
package vn.langnghe.web.statement;

import org.jspecify.annotations.NullMarked;
