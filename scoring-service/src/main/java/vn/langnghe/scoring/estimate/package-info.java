/**
 * What answers say of more people than those who answered: the method record of a campaign,
 * weights, intervals, and the estimate beside each live index.
 */
@NullMarked
package vn.langnghe.scoring.estimate;

import org.jspecify.annotations.NullMarked;
