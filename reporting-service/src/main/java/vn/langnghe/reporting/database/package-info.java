/** Plain SQL on the service's own database. */
@NullMarked
package vn.langnghe.reporting.database;

import org.jspecify.annotations.NullMarked;
