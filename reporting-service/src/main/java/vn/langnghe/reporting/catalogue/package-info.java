/** What the indexes and the agencies are, and what this deployment is. */
@NullMarked
package vn.langnghe.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
