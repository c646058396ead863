/** Which campaigns feed which index: read by whatever adds answers up. */
@NullMarked
package vn.langnghe.scoring.admission;

import org.jspecify.annotations.NullMarked;
