/** Rubrics over HTTP: those in force, their guidance, and drafts that are checked. */
@NullMarked
package vn.langnghe.scoring.rubric;

import org.jspecify.annotations.NullMarked;
