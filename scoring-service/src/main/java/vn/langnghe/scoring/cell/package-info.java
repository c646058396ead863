/** The counts of answers by agency, item and month: the layout of a cell and its arrays. */
@NullMarked
package vn.langnghe.scoring.cell;

import org.jspecify.annotations.NullMarked;
