/** The three fact topics become rows and leaf cells, each fact counted exactly once. */
@NullMarked
package vn.langnghe.scoring.intake;

import org.jspecify.annotations.NullMarked;
