/** Styles, scripts and pictures of pages, named by their content. */
@NullMarked
package vn.langnghe.web.asset;

import org.jspecify.annotations.NullMarked;
