/** Targets as data: imported with validity and source, announced with the index. */
@NullMarked
package vn.langnghe.scoring.target;

import org.jspecify.annotations.NullMarked;
