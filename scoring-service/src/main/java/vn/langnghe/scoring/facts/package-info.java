/**
 * What intake leaves for the evaluator: which agency and period changed, and where items stand in
 * the arrays.
 */
@NullMarked
package vn.langnghe.scoring.facts;

import org.jspecify.annotations.NullMarked;
