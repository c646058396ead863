/** Values that an authority published, shown beside ours. */
@NullMarked
package vn.langnghe.scoring.official;

import org.jspecify.annotations.NullMarked;
