/** People decide which campaigns feed which index. */
@NullMarked
package vn.langnghe.scoring.campaign;

import org.jspecify.annotations.NullMarked;
