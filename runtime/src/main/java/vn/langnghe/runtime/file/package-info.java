/**
 * Files that people send or that are bundled with a service: CSV tables, texts on the class path.
 */
@NullMarked
package vn.langnghe.runtime.file;

import org.jspecify.annotations.NullMarked;
