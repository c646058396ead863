/** Rubrics as data: files, their checks, the rules in words, and which rubric holds on a day. */
@NullMarked
package vn.langnghe.index.rubric;

import org.jspecify.annotations.NullMarked;
