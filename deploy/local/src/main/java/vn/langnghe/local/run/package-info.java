/** The launcher behind ./run: everything on one machine, started, watched and stopped together. */
@NullMarked
package vn.langnghe.local.run;

import org.jspecify.annotations.NullMarked;
