/**
 * The derived state made anew from the topics, beside the one that serves, compared or put in its
 * place.
 */
@NullMarked
package vn.langnghe.scoring.rebuild;

import org.jspecify.annotations.NullMarked;
