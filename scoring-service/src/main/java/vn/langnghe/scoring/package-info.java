/** The scoring service: catalogue, facts, evaluation. */
@NullMarked
package vn.langnghe.scoring;

import org.jspecify.annotations.NullMarked;
