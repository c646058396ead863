/** Work in the background: one kind of thread, one way to wake it, to fail, to wait and to stop. */
@NullMarked
package vn.langnghe.runtime.worker;

import org.jspecify.annotations.NullMarked;
