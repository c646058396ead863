/** Sign-in by Keycloak's code flow, and the session that follows. */
@NullMarked
package vn.langnghe.web.session;

import org.jspecify.annotations.NullMarked;
