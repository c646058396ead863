/** The command {@code rubric}, for people who write rubrics and have no server. */
@NullMarked
package vn.langnghe.index.command;

import org.jspecify.annotations.NullMarked;
