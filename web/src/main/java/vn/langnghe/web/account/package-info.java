/** Who is signed in, in which roles, and where these lead. */
@NullMarked
package vn.langnghe.web.account;

import org.jspecify.annotations.NullMarked;
