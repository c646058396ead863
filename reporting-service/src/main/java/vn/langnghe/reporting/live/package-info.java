/**
 * The inner view: figures that follow single answers, for the province's index managers, and who
 * looked.
 */
@NullMarked
package vn.langnghe.reporting.live;

import org.jspecify.annotations.NullMarked;
