/** Forms of pages: proof that they come from our page, and their content across a sign-in. */
@NullMarked
package vn.langnghe.web.form;

import org.jspecify.annotations.NullMarked;
